using CsCheck;

namespace OrderMgmt.Tests.Shared.Histories;

/// <summary>What people do with the system.</summary>
public enum HistoryAction
{
    Order,
    Submit,
    Cancel,
    Ship,
    Deliver,
    Work,
    SignOff,
    Receive,
    WriteOff,
    Issue,
    Credit,
    Pay,
    PayOnAccount,
    Allocate,
    Withdraw,
    Refund,
    Authorise,
    TakeBack,
    CloseReturn,
    Agree,
    Steer,
    LetTimePass,
}

/// <summary>
/// One step of a history. What it is about is chosen from what there is at that moment by numbers that fit any state, so that a history
/// from which steps are taken away is a history still.
/// </summary>
public sealed record HistoryCommand(HistoryAction Action, int A, int B, int C)
{
    private static readonly (int, HistoryAction)[] Weights =
    [
        (14, HistoryAction.Order), (14, HistoryAction.Submit), (3, HistoryAction.Cancel), (12, HistoryAction.Ship),
        (11, HistoryAction.Deliver), (4, HistoryAction.Work), (5, HistoryAction.SignOff), (8, HistoryAction.Receive), (2, HistoryAction.WriteOff),
        (10, HistoryAction.Issue), (3, HistoryAction.Credit), (7, HistoryAction.Pay), (2, HistoryAction.PayOnAccount),
        (3, HistoryAction.Allocate), (2, HistoryAction.Withdraw), (2, HistoryAction.Refund), (5, HistoryAction.Authorise),
        (4, HistoryAction.TakeBack), (1, HistoryAction.CloseReturn), (2, HistoryAction.Agree), (5, HistoryAction.Steer),
        (5, HistoryAction.LetTimePass),
    ];

    private static readonly Gen<HistoryCommand> One =
        Gen.Select(Gen.Frequency(Weights), Gen.Int[0, 999], Gen.Int[0, 999], Gen.Int[0, 999], (action, a, b, c) => new HistoryCommand(action, a, b, c));

    /// <summary>The history of a seed: the same each time.</summary>
    public static IReadOnlyList<HistoryCommand> History(int seed, int number, int length) =>
        One.Array[length].Generate(new PCG((uint)number, (ulong)seed), null, out _);

    public override string ToString() => $"{Action}({A}, {B}, {C})";
}
