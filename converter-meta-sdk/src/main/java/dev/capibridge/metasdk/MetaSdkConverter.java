package dev.capibridge.metasdk;

import com.facebook.ads.sdk.serverside.Event;
import com.facebook.ads.sdk.serverside.EventRequest;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.capibridge.Conversion;
import dev.capibridge.EventOutcome;
import dev.capibridge.PayloadConverter;
import dev.capibridge.Supplement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Converts the event objects of Meta's Java Business SDK to TikTok requests. The SDK hashes for Meta while it writes; its
 * objects still hold the values as they were set, so that a phone number, a city, a state and a country cross, which no
 * longer can once they are hashed.
 *
 * <pre>{@code
 * MetaSdkConverter converter = MetaSdkConverter.of(PayloadConverter.builder()
 *         .eventSourceId(EventSource.WEB, "C1EXAMPLE0PIXELCODE0")
 *         .build());
 * eventRequest.execute();
 * for (String body : converter.toTikTok(eventRequest).requestBodies()) { post(body); }
 * }</pre>
 *
 * Immutable; one instance serves any number of threads, as long as nobody changes the objects given meanwhile. Nothing that
 * an object holds makes a method throw, and no object is changed.
 */
public final class MetaSdkConverter {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private static final SdkMapper MAPPER = new SdkMapperImpl();

    private final PayloadConverter converter;

    private MetaSdkConverter(PayloadConverter converter) {
        this.converter = converter;
    }

    /** A converter of the SDK's objects with the rules and ids of this one. */
    public static MetaSdkConverter of(PayloadConverter converter) {
        return new MetaSdkConverter(Objects.requireNonNull(converter, "converter is null"));
    }

    /**
     * Converts what a request holds: its events, and what stands around them. The SDK's client and its endpoints, and the
     * access token, are not looked at.
     */
    public Conversion toTikTok(EventRequest request) {
        return toTikTok(request, Supplement.NONE);
    }

    /** The same, with what Meta's events cannot carry handed in beside them. */
    public Conversion toTikTok(EventRequest request, Supplement supplement) {
        Objects.requireNonNull(request, "request is null");
        return convert(MAPPER.request(request), supplement);
    }

    /** Converts events. */
    public Conversion toTikTok(List<Event> events) {
        return toTikTok(events, Supplement.NONE);
    }

    /** The same, with what Meta's events cannot carry handed in beside them. */
    public Conversion toTikTok(List<Event> events, Supplement supplement) {
        Objects.requireNonNull(events, "events is null");
        return convert(MetaRequest.of(MAPPER.events(events)), supplement);
    }

    private Conversion convert(MetaRequest request, Supplement supplement) {
        Payload payload = payload(request);
        Conversion conversion = converter.toTikTok(payload.json(), supplement);
        List<EventOutcome> events = new ArrayList<>();
        for (EventOutcome event : conversion.events()) {
            Remarks remarks = payload.remarks().get(event.index());
            events.add(event.with(remarks.diagnostics(), remarks.leftovers()));
        }
        return conversion.with(events, conversion.notes());
    }

    /**
     * Meta's JSON with the values as they were set.
     *
     * @param remarks what there is to say of each event before it is converted
     */
    record Payload(JsonNode json, List<Remarks> remarks) {}

    static Payload payload(EventRequest request) {
        return payload(MAPPER.request(request));
    }

    private static Payload payload(MetaRequest request) {
        ObjectNode json = JSON.valueToTree(request);
        JsonNode data = json.withArray("data");
        List<Remarks> remarks = new ArrayList<>();
        for (@Nullable MetaEvent event : request.events()) {
            remarks.add(event == null ? Remarks.NONE : Remarks.of(event, data.path(remarks.size())));
        }
        return new Payload(json, remarks);
    }
}
