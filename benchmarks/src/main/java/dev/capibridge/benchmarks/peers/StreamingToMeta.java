package dev.capibridge.benchmarks.peers;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** From tokens to tokens in one pass. It counts on event_source standing before the events, as everyone writes it. */
final class StreamingToMeta implements Subject {

    private static final int DEVICE_FIELDS = 16;

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
        private @Nullable String locale;

        RequestPass(JsonParser in, JsonGenerator out) {
            super(in, out);
        }

        void request() {
            in.nextToken();
            out.writeStartObject();
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                JsonToken token = in.nextToken();
                switch (name) {
                    case "event_source" -> app = in.getString().equals("app");
                    case "data" -> {
                        out.writeArrayPropertyStart("data");
                        while (in.nextToken() == JsonToken.START_OBJECT) {
                            event();
                        }
                        out.writeEndArray();
                    }
                    default -> skip(token);
                }
            }
            out.writeEndObject();
        }

        private void event() {
            out.writeStartObject();
            out.writeStringProperty("action_source", app ? "app" : "website");
            List<String> device = new ArrayList<>(Collections.nCopies(DEVICE_FIELDS, ""));
            device.set(0, "a2");
            locale = null;
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                JsonToken token = in.nextToken();
                switch (name) {
                    case "event" -> copy("event_name");
                    case "event_time", "event_id" -> copy(name);
                    case "user" -> user();
                    case "page" -> page();
                    case "app" -> app(device);
                    case "properties" -> properties();
                    default -> skip(token);
                }
            }
            if (app) {
                device.set(6, locale == null ? "" : locale.replace('-', '_'));
                out.writeObjectPropertyStart("app_data");
                write("extinfo", device);
                out.writeEndObject();
            }
            out.writeEndObject();
        }

        private void user() {
            out.writeObjectPropertyStart("user_data");
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                JsonToken token = in.nextToken();
                switch (name) {
                    case "email" -> copy("em");
                    case "external_id" -> copy("external_id");
                    case "ip" -> copy("client_ip_address");
                    case "user_agent" -> copy("client_user_agent");
                    case "first_name" -> copy("fn");
                    case "last_name" -> copy("ln");
                    case "zip_code" -> copy("zp");
                    case "gaid" -> copy("madid");
                    case "locale" -> locale = in.getString();
                    default -> skip(token);
                }
            }
            out.writeEndObject();
        }

        private void page() {
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                JsonToken token = in.nextToken();
                switch (name) {
                    case "url" -> copy("event_source_url");
                    case "referrer" -> copy("referrer_url");
                    default -> skip(token);
                }
            }
        }

        private void app(List<String> device) {
            for (String name = in.nextName(); name != null; name = in.nextName()) {
                JsonToken token = in.nextToken();
                switch (name) {
                    case "app_id" -> device.set(1, in.getString());
                    case "app_version" -> device.set(2, in.getString());
                    default -> skip(token);
                }
            }
        }

        private void properties() {
            out.writeObjectPropertyStart("custom_data");
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
                        case "content_id" -> copy("id");
                        case "content_name" -> copy("title");
                        case "content_category" -> copy("category");
                        case "price" -> copy("item_price");
                        case "brand", "quantity" -> copy(name);
                        default -> skip(token);
                    }
                }
                out.writeEndObject();
            }
            out.writeEndArray();
        }
    }
}
