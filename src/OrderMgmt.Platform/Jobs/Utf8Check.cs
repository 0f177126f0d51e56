using System.Buffers;
using System.Text;
using System.Text.Unicode;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Platform.Jobs;

/// <summary>Refuses a file that is not UTF-8 while it comes in, naming the line.</summary>
internal sealed class Utf8Check
{
    private const int LongestCharacter = 4;
    private byte[] _open = [];
    private long _line = 1;

    /// <summary>The next bytes; a character may go on in those that follow.</summary>
    public void Next(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> all = [.. _open, .. bytes];
        var complete = all.Length - OpenAtEnd(all);
        if (!Utf8.IsValid(all[..complete]))
        {
            throw Refuse(all[..complete]);
        }

        _line += all[..complete].Count((byte)'\n');
        _open = all[complete..].ToArray();
    }

    /// <summary>The file is at its end.</summary>
    public void End()
    {
        if (_open.Length > 0)
        {
            throw Refuse(_open);
        }
    }

    /// <summary>Bytes at the end that are the beginning of a character.</summary>
    private static int OpenAtEnd(ReadOnlySpan<byte> bytes)
    {
        for (var length = 1; length < LongestCharacter && length <= bytes.Length; length++)
        {
            if ((bytes[^length] & 0b1100_0000) != 0b1000_0000)
            {
                return Rune.DecodeFromUtf8(bytes[^length..], out _, out _) == OperationStatus.NeedMoreData ? length : 0;
            }
        }

        return 0;
    }

    private InvalidRequestException Refuse(ReadOnlySpan<byte> bytes)
    {
        var valid = 0;
        while (Rune.DecodeFromUtf8(bytes[valid..], out _, out var count) == OperationStatus.Done)
        {
            valid += count;
        }

        var line = _line + bytes[..valid].Count((byte)'\n');
        return new InvalidRequestException("", "encoding_invalid", $"Line {line} is not valid UTF-8. Save the file as UTF-8 (not UTF-16 or Windows-1252) and send it again.");
    }
}
