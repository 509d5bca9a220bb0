package dev.capibridge.core.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.PathType;
import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.diagnostic.CoreCode;
import dev.capibridge.core.diagnostic.Diagnostic;
import dev.capibridge.core.json.Kind;
import dev.capibridge.core.json.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The one place that knows networknt: it judges, and its verdicts are put into our words, without any value. */
final class Validator {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(
            Dialect.builder(Dialects.getDraft202012())
                    .keyword(new NonValidationKeyword("x-form"))
                    .keyword(new NonValidationKeyword("x-source"))
                    .keyword(new NonValidationKeyword("x-belongs"))
                    .keyword(new NonValidationKeyword("x-yields"))
                    .keyword(new NonValidationKeyword("x-spare"))
                    .keyword(new NonValidationKeyword("x-status"))
                    .keyword(new NonValidationKeyword("x-listed"))
                    .keyword(new NonValidationKeyword("x-standard"))
                    .build(),
            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .pathType(PathType.JSON_POINTER)
                            .preloadSchema(true)
                            .build())
                    .schemas(iri -> iri.startsWith(SchemaDocuments.BASE)
                            ? SchemaDocuments.text(iri.substring(SchemaDocuments.BASE.length()))
                            : null));

    private static final SchemaDocuments DOCUMENTS = new SchemaDocuments();

    private final Schema schema;

    private Validator(Schema schema) {
        this.schema = schema;
    }

    static Validator load(String name) {
        return new Validator(REGISTRY.getSchema(SchemaLocation.of(SchemaDocuments.BASE + name)));
    }

    List<Diagnostic> validate(JsonNode document) {
        List<Error> errors = schema.validate(document);
        if (errors.isEmpty()) {
            return List.of();
        }
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Error error : errors) {
            // What has the wrong type is in no list either, and that need not be told as well.
            if (!isListed(error) || errors.stream().noneMatch(other -> isType(other, error))) {
                diagnostics.add(reword(error));
            }
        }
        return diagnostics.stream().distinct().toList();
    }

    private static boolean isListed(Error error) {
        return error.getKeyword().equals("enum") || error.getKeyword().equals("const");
    }

    private static boolean isType(Error error, Error beside) {
        return error.getKeyword().equals("type") && error.getInstanceLocation().equals(beside.getInstanceLocation());
    }

    private static Diagnostic reword(Error error) {
        String at = error.getInstanceLocation().toString();
        JsonNode wanted = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "type" -> wrongType(at, error);
            case "required" ->
                Diagnostic.of(CoreCode.MISSING, Pointers.member(at, error.getProperty()), error.getProperty());
            case "enum", "const" -> Diagnostic.of(CoreCode.NOT_LISTED, at, listed(wanted));
            case "pattern" -> Diagnostic.of(CoreCode.WRONG_FORM, at, form(error));
            case "format" -> Diagnostic.of(CoreCode.WRONG_FORM, at, wanted.asString());
            case "minLength", "minItems" ->
                Diagnostic.of(CoreCode.OUT_OF_BOUNDS, at, "at least " + wanted.asString() + " long");
            case "maxLength", "maxItems" ->
                Diagnostic.of(CoreCode.OUT_OF_BOUNDS, at, "at most " + wanted.asString() + " long");
            case "minimum" -> Diagnostic.of(CoreCode.OUT_OF_BOUNDS, at, "at least " + wanted.asString());
            case "maximum" -> Diagnostic.of(CoreCode.OUT_OF_BOUNDS, at, "at most " + wanted.asString());
            case "additionalProperties" ->
                Diagnostic.of(CoreCode.NOT_ALLOWED, Pointers.member(at, String.valueOf(error.getProperty())));
            default -> Diagnostic.of(CoreCode.NOT_ALLOWED, at);
        };
    }

    private static Diagnostic wrongType(String at, Error error) {
        JsonNode value = error.getInstanceNode();
        String wanted = types(error.getSchemaNode());
        return Diagnostic.of(CoreCode.WRONG_TYPE, at, wanted, Kind.of(value)).advising(advice(wanted, value, error));
    }

    private static String advice(String wanted, JsonNode value, Error error) {
        if (around(error).path("format").asString("").equals(Times.UNIX_SECONDS)) {
            return "send Unix seconds, such as 1795340000, or a date with its time and zone, such as 2026-11-22T09:33:20Z";
        }
        if (value.isString() && wanted.contains(Shape.Type.NUMBER.label())) {
            return "write digits alone, with a point before decimals, as in 1234.50";
        }
        boolean gaps = value.isObject() && wanted.contains(Shape.Type.ARRAY.label()) && Elements.areNumbered(value);
        return gaps
                ? "its members are numbered, but with gaps; each place of this list has a meaning, so send them all"
                : "";
    }

    // The schema says in words what its pattern asks for.
    private static String form(Error error) {
        return around(error).path("x-form").asString(error.getSchemaNode().asString());
    }

    // What stands around the keyword that refused the value.
    private static JsonNode around(Error error) {
        String location = error.getSchemaLocation().toString();
        return DOCUMENTS
                .resolve(location.substring(0, location.lastIndexOf('/')), "")
                .schema();
    }

    private static String types(JsonNode wanted) {
        List<String> labels = new ArrayList<>();
        if (wanted.isString()) {
            labels.add(label(wanted.stringValue()));
        } else {
            wanted.forEach(type -> labels.add(label(type.stringValue())));
        }
        return String.join(" or ", labels);
    }

    private static String label(String type) {
        return Shape.Type.valueOf(type.toUpperCase(Locale.ROOT)).label();
    }

    private static String listed(JsonNode wanted) {
        List<String> values = new ArrayList<>();
        if (wanted.isArray()) {
            // An empty text is for positions that say nothing; nobody is told to send one.
            wanted.forEach(value -> values.add(value.asString()));
            values.remove("");
        } else {
            values.add(wanted.asString());
        }
        return String.join(", ", values);
    }
}
