package dev.capibridge.metasdk;

import dev.capibridge.core.diagnostic.Code;
import dev.capibridge.core.diagnostic.Severity;
import dev.capibridge.core.diagnostic.Wording;

/** What can be said of the SDK's objects. */
enum SdkCode implements Code {
    PROPERTY_REPLACES(
            "M101",
            Severity.WARNING,
            "a custom property of this name takes the place of the value set beside it, as in what the SDK sends to Meta",
            "set the value only, or give the property another name"),
    REFUSED_OR_UNSET(
            "M102",
            Severity.INFO,
            "the SDK says false both where tracking was refused and where nobody set it; it is taken as refused",
            "set advertiserTrackingEnabled as soon as the customer was asked");

    private final Wording wording;

    SdkCode(String id, Severity severity, String message, String help) {
        this.wording = new Wording(id, severity, message, help);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
