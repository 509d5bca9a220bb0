package dev.capibridge.core.diagnostic;

import static dev.capibridge.core.diagnostic.Severity.ERROR;
import static dev.capibridge.core.diagnostic.Severity.INFO;
import static dev.capibridge.core.diagnostic.Severity.WARNING;

/** The engine's part of the catalogue. An id that was in a release is never given to something else. */
public enum CoreCode implements Code {
    // J: reading JSON
    NOT_JSON(
            "J101",
            ERROR,
            "this is not JSON: the text breaks JSON's grammar at line {}, column {}",
            "texts and names stand in double quotes, commas between values; run the text through a JSON formatter"),
    READ_LENIENTLY(
            "J107",
            WARNING,
            "this is JSON but for a comment, a comma too many, NaN or Infinity, first at line {}, column {}; it was read all the same",
            "take these out; others who read this text will refuse it"),
    CUT_OFF(
            "J102",
            ERROR,
            "this is not JSON: the text ends too early, at line {}, column {}",
            "was the file cut off, or is it one event spread over lines in a .jsonl file?"),
    TEXT_AFTER_END(
            "J103",
            ERROR,
            "something follows after the end of the JSON text, at line {}, column {}",
            "several requests belong in a .jsonl file, one a line"),
    EMPTY_INPUT(
            "J104",
            ERROR,
            "there is nothing here to read",
            "give a request, a list of events, one event, or lines of these"),
    TOO_DEEP(
            "J105",
            ERROR,
            "lists and objects stand more than {} deep in each other",
            "no event is built like that; look at what wrote it"),
    TOO_LARGE("J106", ERROR, "this text has more than {} MB", "split it into lines of smaller requests"),
    REPEATED_KEY(
            "J110",
            ERROR,
            "this key stands twice in one object, and nobody can tell which value is meant",
            "send each key once"),
    LONE_SURROGATE(
            "J111",
            ERROR,
            "this text holds half of a surrogate pair, which no UTF-8 can carry",
            "look for a place upstream that cuts text in the middle of an emoji"),
    ABSURD_NUMBER(
            "J112",
            ERROR,
            "this number has more than {} digits, or an exponent beyond {}",
            "send a number that means something"),
    NOT_AN_EVENT("J113", ERROR, "an event is an object, and this is {}", ""),
    NOT_FINITE(
            "J114",
            ERROR,
            "this is infinity or no number at all, which JSON cannot say",
            "look for a division by zero upstream"),
    NOT_JSON_VALUE(
            "J115", ERROR, "a {} is no JSON value", "give text, a number, a boolean, null, or lists and maps of these"),
    NOT_UTF8(
            "J116",
            ERROR,
            "this text has bytes in it that are no UTF-8",
            "was it written in another encoding, such as Windows-1252, or cut in the middle of a letter? write UTF-8"),

    // F: repairs by the source schema
    TEXT_TO_NUMBER(
            "F201", INFO, "{} is wanted here; the text was read as the number it says", "send numbers without quotes"),
    NUMBER_TO_TEXT("F202", INFO, "a string is wanted here; the number was taken as text", "send it in quotes"),
    TO_BOOLEAN(
            "F203",
            INFO,
            "a boolean is wanted here; {} was read as true or false",
            "send true or false without quotes"),
    TO_LIST("F204", INFO, "a list is wanted here; the single value was taken as a list of one", ""),
    FROM_LIST("F205", INFO, "a single value is wanted here; the list's only one was taken", ""),
    FIRST_OF_LIST(
            "F206",
            WARNING,
            "a single value is wanted here; the first of the list that says something was taken, and the others left",
            "send the one that is meant"),
    JSON_TEXT(
            "F207",
            INFO,
            "the text here holds JSON, and was read as what it holds",
            "send the value itself, not JSON text of it"),
    NULL_IS_NOTHING("F208", INFO, "null says nothing, and was taken as absent", "leave the key out"),
    BLANK_IS_NOTHING("F209", INFO, "a blank text says nothing here, and was taken as absent", "leave the key out"),
    EMPTY_IS_NOTHING("F210", INFO, "an empty list says nothing here, and was taken as absent", "leave the key out"),
    FRACTION_CUT("F211", WARNING, "a whole number is wanted here; what stands behind the point was cut off", ""),
    SECOND_CUT(
            "F225",
            INFO,
            "this time is finer than a second; what stands behind the point was cut off",
            "send Unix seconds"),
    WRITTEN_WHOLE(
            "F224",
            INFO,
            "a whole number is wanted here; this one was written without point and exponent",
            "send it so"),
    FINER_TIME("F212", INFO, "this time is in {}; it was taken as seconds by dividing by {}", "send Unix seconds"),
    TIME_AS_TEXT("F213", INFO, "this time is written as a date; it was taken as Unix seconds", "send Unix seconds"),
    TIME_WITHOUT_ZONE(
            "F218",
            WARNING,
            "this time names no time zone, and was taken as UTC",
            "send Unix seconds, or put Z or an offset such as +01:00 behind it"),
    CASE_OF_VALUE("F214", INFO, "this value is known in another spelling, '{}', and was taken as that", ""),
    TRIMMED("F223", INFO, "blanks around this text were taken off", ""),
    UNWRAPPED("F216", INFO, "a list is wanted here; the one inside this object was taken", "send the list itself"),
    PLACEHOLDER_IS_NOTHING(
            "F222",
            WARNING,
            "a program wrote a placeholder here, such as undefined or a macro that was not filled in; it was taken as absent",
            "look at the code that fills this field: what it meant to send is lost"),
    BEYOND_THE_LIST(
            "F219",
            WARNING,
            "this list has places for fewer values; what stands behind them was left out",
            "look at the order of this list: each place has a meaning"),
    UNFIT_ELEMENT(
            "F220", WARNING, "{} is wanted in this list, and this is {}; it was left out, and the others taken", ""),
    NUMBERED(
            "F221",
            INFO,
            "a list is wanted here; the object's numbered members were taken as its elements",
            "send a list; in PHP, pass it through array_values first"),
    FALSE_IS_NOTHING(
            "F226",
            WARNING,
            "{} is wanted here; false says nothing, and was taken as absent",
            "leave the key out where there is no value; PHP writes false for one that was not found"),
    EMPTY_OBJECT("F227", INFO, "an empty object says nothing here, and was taken as absent", "leave the key out"),
    NAMED(
            "F228",
            WARNING,
            "a list is wanted here; the object's members were taken as its elements, without their names",
            "send a list; what the names say belongs into the elements, such as an id"),
    SPARE_UNFIT(
            "F230",
            WARNING,
            "{} is wanted here, and this is {}; it was left out, and other names of the same value count",
            "send the value under the name that the platform documents"),
    LIST_OF_LIST("F229", INFO, "this list's only element is a list itself, which was taken in its place", ""),
    BOOLEAN_TO_FLAG("F215", INFO, "0 or 1 is wanted here; the boolean was taken as that", ""),
    MISPLACED("F217", INFO, "this belongs at '{}', and was taken as standing there", "send it there"),

    // V: what the source schema refuses
    WRONG_TYPE("V301", ERROR, "{} is wanted here, and this is {}", ""),
    MISSING("V302", ERROR, "'{}' is missing", "every event needs it"),
    NOT_LISTED("V303", ERROR, "this value is none of those allowed here: {}", ""),
    WRONG_FORM("V304", ERROR, "this value does not have the form wanted here ({})", ""),
    OUT_OF_BOUNDS("V305", ERROR, "this is beyond what is allowed here: {}", ""),
    NOT_ALLOWED("V306", ERROR, "there is no such field here", "look for a slip in its name, or leave it out"),

    // T: what the target schema refuses
    RESULT_REFUSED("T401", ERROR, "{} does not take what this would become at '{}': {}", ""),
    RESULT_MISSING("T402", ERROR, "{} needs '{}', and nothing in this event gives it", ""),

    // X: running the rules
    SKIPPED("X501", WARNING, "the event is skipped: {}", ""),
    REJECTED("X502", ERROR, "{}", ""),
    NAME_TAKEN(
            "X503",
            ERROR,
            "this custom event name has a meaning of its own on {}, so keeping it might change what the event is",
            "rename the event, or add an 'events' row that says what it is"),
    NAME_UNKNOWN("X504", ERROR, "no rule says what this event is called on {}", "add an 'events' row for it"),
    FACT_UNDECIDED(
            "X505",
            ERROR,
            "nothing in this event decides the fact '{}'",
            "send the field that tells it, or add a case for such events to the rules"),
    CODEC_FAILED(
            "X506",
            ERROR,
            "the codec '{}' failed on this value ({})",
            "this is a fault of the codec; report it to its author"),
    SUPPLEMENT_REFUSED("X507", ERROR, "the supplement's '{}' cannot be used: {}", "mend the supplement"),
    SUPPLEMENT_UNUSED("X508", INFO, "the supplement's '{}' was not used: {}", ""),
    SUPPLEMENT_REMARK("X512", INFO, "of the supplement's '{}': {}", ""),
    ADVICE("X510", WARNING, "{}", ""),
    NAME_NEARLY(
            "X511",
            WARNING,
            "this name is not spelled '{}', and names are told apart by every letter: it counts as a custom event",
            "send '{}' if that is meant; if not, give this name a row of its own in 'events'"),

    // R0: the file as such
    RULE_NOT_YAML("R001", ERROR, "this is not YAML: {}", ""),
    RULE_NOT_JSON(
            "R002",
            ERROR,
            "this is not JSON",
            "JSON has no comments, no trailing commas and no single quotes; a file that does not end in .json is read as YAML"),
    RULE_ALIAS(
            "R003",
            ERROR,
            "rule files have no anchors, aliases, merge keys or tags",
            "write the value out where it is needed; a list that conditions ask for can have a name, under 'words'"),
    RULE_REPEATED_KEY("R004", ERROR, "the key '{}' stands twice here; it stood first in line {}", "keep one of them"),
    RULE_SECOND_DOCUMENT(
            "R005", ERROR, "a rule file is one document, and a second begins here", "put it into a file of its own"),
    RULE_WRONG_SHAPE("R006", ERROR, "{} is wanted here", ""),
    RULE_UNKNOWN_KEY("R007", ERROR, "there is no '{}' here", ""),
    RULE_MISSING_KEY("R008", ERROR, "'{}' is missing here", ""),
    RULE_FILE_UNREADABLE("R009", ERROR, "the file '{}' cannot be read", "may it be read, and is it text in UTF-8?"),
    RULE_TOO_DEEP("R011", ERROR, "lists and mappings stand more than {} deep in each other", ""),
    RULE_ROW_MIXED("R010", ERROR, "'{}' and '{}' exclude each other in one row", "make two rows of it"),

    // R1: places
    PATH_UNKNOWN("R101", ERROR, "{} events have no field '{}'", ""),
    PATH_SYNTAX("R102", ERROR, "this is no path: {}", "write member.member, list[] for each element, list[3] for one"),
    PATH_MANY(
            "R103",
            ERROR,
            "'{}' has more lists on the way than a row can follow",
            "use a group ('fields') for the outer list"),
    PATH_EMPTIED(
            "R104",
            ERROR,
            "what stands at '{}' is taken as standing at '{}' before any rule reads it",
            "name that place instead"),
    PATH_AROUND(
            "R105",
            ERROR,
            "'{}' looks at what stands around a list, and it cannot do so here",
            "a row inside a group may read such a place if it goes one way ('only') and reads no other; none may write it"),

    // R2: types
    TYPES_DIFFER("R201", ERROR, "{} gives {}, but {} takes {}", ""),
    VALUES_DIFFER("R202", ERROR, "{}'s '{}' takes only listed values, and {} gives others", ""),
    LISTS_DIFFER(
            "R203",
            ERROR,
            "a group maps lists element by element, and '{}' is no list",
            "both sides of a group end in []"),
    VALUE_UNFIT("R204", ERROR, "{}'s '{}' is never {}", ""),

    DEFAULT_WITHOUT_RETURN(
            "R205",
            ERROR,
            "this default does not come back: on the way to {} the row's codec has no counterpart for it",
            "choose a value that the codec converts"),

    DEFAULT_UNWRITTEN(
            "R206",
            ERROR,
            "this default is never written: the row does not work on the way to {}",
            "leave it out, or give the default of the other side"),

    // R3: sense
    TWO_WRITERS(
            "R301",
            ERROR,
            "'{}' is already written by rule '{}' ({})",
            "give the two rules 'when' conditions that exclude each other, name the first in 'after', or drop one"),
    NO_WAY_BACK(
            "R302",
            ERROR,
            "this condition can only be checked on {} events, so the rule has no way back",
            "name the other side too, or make the rule one-way with 'only' and 'because'"),
    REQUIRED_UNWRITTEN(
            "R303",
            ERROR,
            "{} needs '{}' in every event, and no rule writes it",
            "map a field to it, or give it a 'constant'; was a rule dropped or replaced that wrote it?"),
    AFTER_WHAT(
            "R304",
            ERROR,
            "'{}' is no other rule that writes the same place",
            "'after' names the rule that has precedence in writing it"),
    READ_TWICE(
            "R306",
            ERROR,
            "'{}' is already read by rule '{}' ({}), and each value crosses once",
            "give the two rules 'when' conditions that exclude each other, or use 'derive' to read it a second time"),
    TWO_EVENTS(
            "R305",
            ERROR,
            "the {} event '{}' already has a row ({})",
            "say 'override: true' to replace it, or give the rows 'when' conditions"),

    INSIDE(
            "R308",
            ERROR,
            "'{}' lies inside '{}', which rule '{}' ({}) takes as a whole",
            "map the parts one by one, or only the whole"),
    NEVER_ASKED(
            "R307",
            ERROR,
            "this condition is never asked: the row works on the way to {} only, where the event at hand is {}'s",
            "ask about the event that the row reads, not about the one it writes"),

    // R4: ids and overlays
    ID_TAKEN(
            "R401",
            ERROR,
            "the id '{}' is taken by a rule of {} ({})",
            "add 'override: true' to replace that rule, or choose another id"),
    OVERRIDES_NOTHING("R402", ERROR, "there is no rule '{}' to override", ""),
    DROPS_NOTHING("R403", ERROR, "there is no rule '{}' to drop", ""),
    EXTENDS_UNKNOWN("R404", ERROR, "there is no rule set '{}' to extend", ""),
    EXTENDS_ITSELF(
            "R405", ERROR, "extending '{}' leads back to this file", "take it out: what it extends is there already"),
    ID_TWICE(
            "R406",
            ERROR,
            "the id '{}' stands twice in this file; it stood first in line {}",
            "ids tell rules apart: choose another"),

    // R5: codecs
    CODEC_UNKNOWN("R501", ERROR, "there is no codec '{}'", ""),
    CODEC_ARGUMENTS("R502", ERROR, "the codec '{}' cannot be used like this: {}", ""),
    CODEC_DERIVES(
            "R503",
            ERROR,
            "the codec '{}' works a value out and knows no way back",
            "use it in a row with 'derive', which reads without spending"),
    CODEC_VALUES("R504", ERROR, "the codec '{}' knows no value called '{}' on {}'s side", ""),

    // R6: totality
    FIELD_UNMAPPED("R601", WARNING, "no rule speaks of {}'s '{}'", "map it, or declare it 'unmapped' with a reason"),
    MAPPED_TWICE(
            "R602",
            ERROR,
            "'{}' is declared unmapped here, but rule '{}' maps it ({})",
            "drop one of the two, or give the rule that maps it a 'when'"),

    // R7: facts
    FACT_UNKNOWN("R701", ERROR, "there is no fact '{}'", ""),
    FACT_VALUE_UNKNOWN("R702", ERROR, "the fact '{}' is never '{}'", ""),
    EVENT_UNKNOWN(
            "R703",
            WARNING,
            "no row of 'events' has a Meta event '{}', so this condition may never hold",
            "conditions use Meta's names, whichever way the event goes"),
    WORDS_UNKNOWN("R704", ERROR, "there is no list of words '{}'", "");

    private final Wording wording;

    CoreCode(String id, Severity severity, String message, String help) {
        this.wording = new Wording(id, severity, message, help);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
