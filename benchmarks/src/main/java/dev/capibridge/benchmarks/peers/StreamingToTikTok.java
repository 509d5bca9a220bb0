package dev.capibridge.benchmarks.peers;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** From tokens to tokens in one pass; only what is needed later is kept. */
final class StreamingToTikTok implements Subject {

    @Override
    public byte[] convert(byte[] request) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(request.length);
        try (JsonParser in = Json.MAPPER.createParser(request);
                JsonGenerator out = Json.MAPPER.createGenerator(bytes)) {
            new RequestPass(in, out).request();
        }
        return bytes.toByteArray();
    }

    private static final class RequestPass extends Pass {

        private boolean app;

        RequestPass(JsonParser in, JsonGenerator out) {
            super(in, out);
        }

        void request() {
            in.nextToken();
            out.writeStartObject();
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                JsonToken token = in.nextToken();
                if (name.equals("data")) {
                    out.writeArrayPropertyStart("data");
                    while (in.nextToken() == JsonToken.START_OBJECT) {
                        EventPass event = new EventPass(in, out);
                        event.event();
                        app = event.app;
                    }
                    out.writeEndArray();
                } else {
                    skip(token);
                }
            }
            // Known only now. One request has one source here; nobody checks it.
            out.writeStringProperty("event_source", app ? "app" : "web");
            out.writeStringProperty("event_source_id", app ? Ids.APP : Ids.WEB);
            out.writeEndObject();
        }
    }

    private static final class EventPass extends Pass {

        private boolean app;
        private @Nullable String url;
        private @Nullable String referrer;
        private @Nullable List<String> emails;
        private @Nullable List<String> externalIds;
        private @Nullable String ip;
        private @Nullable String userAgent;
        private @Nullable String firstName;
        private @Nullable String lastName;
        private @Nullable String zip;
        private @Nullable String advertisingId;
        private @Nullable List<String> device;

        EventPass(JsonParser in, JsonGenerator out) {
            super(in, out);
        }

        void event() {
            out.writeStartObject();
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                JsonToken token = in.nextToken();
                switch (name) {
                    case "event_name" -> copy("event");
                    case "event_time" -> copy("event_time");
                    case "event_id" -> copy("event_id");
                    case "event_source_url" -> url = in.getString();
                    case "referrer_url" -> referrer = in.getString();
                    case "action_source" -> app = in.getString().equals("app");
                    case "user_data" -> userData();
                    case "custom_data" -> customData();
                    case "app_data" -> appData();
                    default -> skip(token);
                }
            }
            user();
            place();
            out.writeEndObject();
        }

        private void userData() {
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                JsonToken token = in.nextToken();
                switch (name) {
                    case "em" -> emails = texts();
                    case "external_id" -> externalIds = texts();
                    case "client_ip_address" -> ip = in.getString();
                    case "client_user_agent" -> userAgent = in.getString();
                    case "fn" -> firstName = firstText();
                    case "ln" -> lastName = firstText();
                    case "zp" -> zip = firstText();
                    case "madid" -> advertisingId = in.getString();
                    default -> skip(token);
                }
            }
        }

        private void customData() {
            out.writeObjectPropertyStart("properties");
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                JsonToken token = in.nextToken();
                switch (name) {
                    case "currency" ->
                        out.writeStringProperty("currency", in.getString().toUpperCase(Locale.ROOT));
                    case "value", "content_type", "content_ids", "num_items", "order_id" -> copy(name);
                    case "contents" -> contents();
                    default -> skip(token);
                }
            }
            out.writeEndObject();
        }

        private void contents() {
            out.writeArrayPropertyStart("contents");
            while (in.nextToken() == JsonToken.START_OBJECT) {
                out.writeStartObject();
                for (String name = in.nextName(); name != null; name = in.nextName()) {
                    JsonToken token = in.nextToken();
                    switch (name) {
                        case "id" -> copy("content_id");
                        case "title" -> copy("content_name");
                        case "category" -> copy("content_category");
                        case "item_price" -> copy("price");
                        case "brand", "quantity" -> copy(name);
                        default -> skip(token);
                    }
                }
                out.writeEndObject();
            }
            out.writeEndArray();
        }

        private void appData() {
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                JsonToken token = in.nextToken();
                if (name.equals("extinfo")) {
                    device = texts();
                } else {
                    skip(token);
                }
            }
        }

        private void user() {
            out.writeObjectPropertyStart("user");
            write("email", emails);
            write("ip", ip);
            write("user_agent", userAgent);
            if (app) {
                write("gaid", advertisingId == null ? null : advertisingId.toLowerCase(Locale.ROOT));
                write("att_status", "NOT_APPLICABLE");
                write("locale", device == null ? null : device.get(6).replace('_', '-'));
            } else {
                write("external_id", externalIds);
                write("ttclid", ClickId.in(url));
                write("first_name", firstName);
                write("last_name", lastName);
                write("zip_code", zip);
            }
            out.writeEndObject();
        }

        private void place() {
            if (app && device != null) {
                out.writeObjectPropertyStart("app");
                write("app_id", device.get(1));
                write("app_version", device.get(2));
                out.writeEndObject();
            } else if (url != null || referrer != null) {
                out.writeObjectPropertyStart("page");
                write("url", url);
                write("referrer", referrer);
                out.writeEndObject();
            }
        }
    }
}
