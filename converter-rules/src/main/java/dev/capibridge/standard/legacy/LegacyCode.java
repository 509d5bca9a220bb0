package dev.capibridge.standard.legacy;

import static dev.capibridge.core.diagnostic.Severity.ERROR;
import static dev.capibridge.core.diagnostic.Severity.INFO;
import static dev.capibridge.core.diagnostic.Severity.WARNING;

import dev.capibridge.core.diagnostic.Code;
import dev.capibridge.core.diagnostic.Severity;
import dev.capibridge.core.diagnostic.Wording;

/** What can be said of events in the shapes of Events API 1.0. */
public enum LegacyCode implements Code {
    READ_AS_LEGACY("E111", INFO, "this event has the shape of TikTok's Events API 1.0, and was read as one of 2.0", ""),
    READ_AS_MIXED(
            "E112",
            WARNING,
            "this event mixes shapes of TikTok's Events API 1.0 and 2.0 ({}), which TikTok documents nowhere; it was read"
                    + " all the same",
            "write all of it as 2.0"),
    WEB_ONLY(
            "E113",
            ERROR,
            "this is an event for TikTok's event source '{}', and in the form of Events API 1.0 only web events are written",
            "leave the legacy format (--format legacy) off for such events"),
    CHOICE_NOT_CARRIED(
            "E114",
            ERROR,
            "this person's data is under limited data use, which Events API 1.0 cannot say",
            "leave the legacy format (--format legacy) off for such events"),
    ADDED_NOT_WRITTEN(
            "E115",
            WARNING,
            "Events API 1.0 has no place for '{}', which a rule or a supplement gave; it was not written",
            "leave the legacy format (--format legacy) off if TikTok is to have it"),
    SOURCES_DIFFER(
            "E123",
            WARNING,
            "{} stand here together and tell different event sources, so none of them was taken",
            "send the id of one event source; until then an event counts by what it shows, and one that shows nothing is"
                    + " rejected"),
    NO_TRACK(
            "E124",
            WARNING,
            "the type of a 1.0 event is 'track', and this is another; the event was converted all the same",
            "leave calls that are none of conversions, such as 'identify', out of what is converted");

    private final Wording wording;

    LegacyCode(String id, Severity severity, String message, String help) {
        this.wording = new Wording(id, severity, message, help);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
