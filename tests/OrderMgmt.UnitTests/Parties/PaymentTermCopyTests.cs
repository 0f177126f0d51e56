using OrderMgmt.Parties.Domain;

namespace OrderMgmt.UnitTests.Parties;

public sealed class PaymentTermCopyTests
{
    [Theory]
    [InlineData(1, "NET30")]
    [InlineData(2, "NET30")]
    [InlineData(3, "NET14")]
    public void Only_a_newer_state_is_taken_over(int version, string code)
    {
        var copy = new PaymentTermCopy(Guid.CreateVersion7(), 2, "NET30");

        copy.Update(version, "NET14");

        Assert.Equal(code, copy.Code);
    }
}
