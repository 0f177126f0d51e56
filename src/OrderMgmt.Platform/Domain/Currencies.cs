using System.Collections.Frozen;

namespace OrderMgmt.Platform.Domain;

/// <summary>ISO 4217 currencies and their minor units.</summary>
public static class Currencies
{
    private static readonly FrozenDictionary<string, int> MinorUnits = Build();

    /// <summary>True for an active ISO 4217 code in capitals.</summary>
    public static bool IsKnown(string? code) => code is not null && MinorUnits.ContainsKey(code);

    /// <summary>Decimals of the currency's minor unit: EUR 2, JPY 0, KWD 3.</summary>
    public static int Decimals(string code) => MinorUnits.GetValueOrDefault(code, 2);

    private static FrozenDictionary<string, int> Build()
    {
        var all = new Dictionary<string, int>(StringComparer.Ordinal);
        Add(2, """
            AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD
            EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD
            MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK
            SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD YER ZAR ZMW ZWG
            """);
        Add(0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF");
        Add(3, "BHD IQD JOD KWD LYD OMR TND");
        return all.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(int decimals, string codes)
        {
            foreach (var code in codes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                all.Add(code, decimals);
            }
        }
    }
}
