package dev.capibridge.standard;

import static dev.capibridge.core.diagnostic.Severity.ERROR;
import static dev.capibridge.core.diagnostic.Severity.INFO;
import static dev.capibridge.core.diagnostic.Severity.WARNING;

import dev.capibridge.core.diagnostic.Code;
import dev.capibridge.core.diagnostic.Severity;
import dev.capibridge.core.diagnostic.Wording;

/** What can be said of a request as a whole. */
public enum EnvelopeCode implements Code {
    SECRET_DROPPED(
            "E101",
            WARNING,
            "a secret stood here and was dropped",
            "keep tokens out of recorded payloads, and revoke this one if the file was shared"),
    TEST_CODE_NOT_CARRIED(
            "E102",
            INFO,
            "a test event code is valid on its own platform only, and was not carried over",
            "give the other platform's with --test-event-code or testEventCode(…)"),
    HEAD_NOT_CARRIED("E103", INFO, "'{}' has no counterpart in a {} request, and was not carried over", ""),
    NO_EVENTS("E104", WARNING, "there are no events in this request", ""),
    NOT_A_REQUEST(
            "E105",
            ERROR,
            "this is no request, no list of events and no event, but {}",
            "give {\"data\": […]}, [ … ] or one event"),
    NO_SOURCE_ID(
            "E106",
            ERROR,
            "this is an event for TikTok's event source '{}', and no event_source_id is configured for it",
            "give it with --source {}=ID or eventSourceId(…)"),
    DATA_AS_TEXT("E107", INFO, "the events stood as JSON text, as in a form field, and were read from it", ""),
    DATA_NESTED("E108", INFO, "a list of events stood inside the list of events, and was taken as part of it", ""),
    UNKNOWN_SOURCE(
            "E109",
            WARNING,
            "'event_source' is one of web, app, offline and crm, and this is none of them",
            "send one of them; until then an event counts by what it shows, and one that shows nothing is rejected"),
    DATA_UNREADABLE("E110", ERROR, "the events stand as text here, and the text is no JSON list", ""),
    SOURCE_SPELLING("E116", INFO, "'event_source' is spelt otherwise at TikTok, and was read as '{}'", ""),
    REQUEST_IN_A_LIST(
            "E117",
            INFO,
            "a whole request stood in this list, and its events were read with what its own head says",
            ""),
    EVENTS_ELSEWHERE(
            "E118",
            WARNING,
            "the events stood in '{}', and were taken from there",
            "a request has its events in 'data'"),
    SAID_OF_ALL(
            "E119",
            WARNING,
            "'{}' belongs to an event; here it stood beside the list, and was taken as said of each event in it, if that does"
                    + " not say it more strictly",
            "send it in each event"),
    NOT_OF_A_HEAD(
            "E120",
            WARNING,
            "'{}' belongs to an event; here it stood beside the list, and was not carried over",
            "send it in each event"),
    EVENT_BESIDE_THE_LIST(
            "E121",
            ERROR,
            "this event stands beside the list of events, where none belongs, and was not converted",
            "put it into the list"),
    WRONG_WAY(
            "E122",
            ERROR,
            "this looks like an event of {}'s, and here events of {}'s are read",
            "convert it the other way: --to tiktok or --to meta, in Java toTikTok or toMeta"),
    CHOICE_UNREAD(
            "E125",
            WARNING,
            "this looks like a word about the use of the person's data, and was not read: neither its place nor its spelling"
                    + " is a known one, or another value was taken",
            "send opt_out or data_processing_options to Meta, limited_data_use to TikTok, once, beside the event's name");

    private final Wording wording;

    EnvelopeCode(String id, Severity severity, String message, String help) {
        this.wording = new Wording(id, severity, message, help);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
