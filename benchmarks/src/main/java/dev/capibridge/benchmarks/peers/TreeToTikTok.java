package dev.capibridge.benchmarks.peers;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** From a tree to another, written by hand; for websites and Android apps. */
final class TreeToTikTok implements Subject {

    @Override
    public byte[] convert(byte[] request) {
        JsonNode data = Json.MAPPER.readTree(request).path("data");
        boolean app = isApp(data.path(0));
        ObjectNode result = Json.MAPPER.createObjectNode();
        result.put("event_source", app ? "app" : "web");
        result.put("event_source_id", app ? Ids.APP : Ids.WEB);
        ArrayNode events = result.putArray("data");
        for (JsonNode event : data) {
            event(event, events.addObject());
        }
        return Json.MAPPER.writeValueAsBytes(result);
    }

    private static boolean isApp(JsonNode event) {
        return event.path("action_source").asString("").equals("app");
    }

    private static void event(JsonNode from, ObjectNode to) {
        move(from, "event_name", to, "event");
        move(from, "event_time", to, "event_time");
        move(from, "event_id", to, "event_id");
        ObjectNode user = to.putObject("user");
        user(from.path("user_data"), user);
        if (isApp(from)) {
            device(from, user);
            app(from.path("app_data").path("extinfo"), to.putObject("app"));
        } else {
            website(from, user);
            page(from, to);
        }
        properties(from.path("custom_data"), to.putObject("properties"));
    }

    private static void page(JsonNode from, ObjectNode to) {
        ObjectNode page = Json.MAPPER.createObjectNode();
        move(from, "event_source_url", page, "url");
        move(from, "referrer_url", page, "referrer");
        if (!page.isEmpty()) {
            to.set("page", page);
        }
    }

    private static void app(JsonNode extinfo, ObjectNode to) {
        set(to, "app_id", extinfo.get(1));
        set(to, "app_version", extinfo.get(2));
    }

    private static void user(JsonNode from, ObjectNode to) {
        move(from, "em", to, "email");
        move(from, "client_ip_address", to, "ip");
        move(from, "client_user_agent", to, "user_agent");
    }

    private static void device(JsonNode event, ObjectNode to) {
        JsonNode madid = event.path("user_data").get("madid");
        if (madid != null) {
            to.put("gaid", madid.stringValue().toLowerCase(Locale.ROOT));
        }
        to.put("att_status", "NOT_APPLICABLE");
        JsonNode locale = event.path("app_data").path("extinfo").get(6);
        if (locale != null) {
            to.put("locale", locale.stringValue().replace('_', '-'));
        }
    }

    private static void website(JsonNode event, ObjectNode to) {
        JsonNode from = event.path("user_data");
        move(from, "external_id", to, "external_id");
        String ttclid = ClickId.in(event.path("event_source_url").asString(null));
        if (ttclid != null) {
            to.put("ttclid", ttclid);
        }
        set(to, "first_name", from.path("fn").get(0));
        set(to, "last_name", from.path("ln").get(0));
        set(to, "zip_code", from.path("zp").get(0));
    }

    private static void properties(JsonNode from, ObjectNode to) {
        JsonNode currency = from.get("currency");
        if (currency != null) {
            to.put("currency", currency.stringValue().toUpperCase(Locale.ROOT));
        }
        move(from, "value", to, "value");
        move(from, "content_type", to, "content_type");
        move(from, "content_ids", to, "content_ids");
        if (from.has("contents")) {
            ArrayNode contents = to.putArray("contents");
            for (JsonNode item : from.path("contents")) {
                item(item, contents.addObject());
            }
        }
        move(from, "num_items", to, "num_items");
        move(from, "order_id", to, "order_id");
    }

    private static void item(JsonNode from, ObjectNode to) {
        move(from, "id", to, "content_id");
        move(from, "title", to, "content_name");
        move(from, "category", to, "content_category");
        move(from, "brand", to, "brand");
        move(from, "item_price", to, "price");
        move(from, "quantity", to, "quantity");
    }

    static void move(JsonNode from, String name, ObjectNode to, String newName) {
        set(to, newName, from.get(name));
    }

    private static void set(ObjectNode to, String name, @Nullable JsonNode value) {
        if (value != null) {
            to.set(name, value);
        }
    }
}
