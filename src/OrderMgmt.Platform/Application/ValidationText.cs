using System.Text;
using System.Text.Json;

namespace OrderMgmt.Platform.Application;

/// <summary>Turns the validation library's words into the API's: JSON Pointers and stable codes.</summary>
public static class ValidationText
{
    /// <summary><c>Lines[0].UnitPrice</c> → <c>/lines/0/unitPrice</c>; the whole request → the empty pointer.</summary>
    public static string Pointer(string propertyPath)
    {
        if (propertyPath.Length == 0)
        {
            return "";
        }

        var pointer = new StringBuilder();
        foreach (var segment in propertyPath.Split('.', '['))
        {
            pointer.Append('/').Append(JsonNamingPolicy.CamelCase.ConvertName(segment.TrimEnd(']')));
        }

        return pointer.ToString();
    }

    /// <summary>The library's default codes under our names; our own codes pass unchanged.</summary>
    public static string Code(string code) => code switch
    {
        "NotEmptyValidator" or "NotNullValidator" => "required",
        "MaximumLengthValidator" or "ExactLengthValidator" or "LengthValidator" => "wrong_length",
        "MinimumLengthValidator" => "too_short",
        "GreaterThanValidator" or "GreaterThanOrEqualValidator" => "too_small",
        "LessThanValidator" or "LessThanOrEqualValidator" => "too_large",
        "InclusiveBetweenValidator" or "ExclusiveBetweenValidator" => "out_of_range",
        "ScalePrecisionValidator" => "too_many_digits",
        "EmailValidator" or "AspNetCoreCompatibleEmailValidator" => "email_invalid",
        "RegularExpressionValidator" => "format_invalid",
        "EnumValidator" => "unknown_value",
        "EmptyValidator" or "NullValidator" => "not_allowed",
        "EqualValidator" or "NotEqualValidator" or "PredicateValidator" or "AsyncPredicateValidator" => "invalid",
        _ => code,
    };
}
