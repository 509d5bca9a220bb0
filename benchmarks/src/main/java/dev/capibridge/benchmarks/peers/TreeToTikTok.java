package dev.capibridge.benchmarks.peers;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** From a tree to another, written by hand; website events only. */
final class TreeToTikTok implements Subject {

    @Override
    public byte[] convert(byte[] request) {
        ObjectNode result = Json.MAPPER.createObjectNode();
        result.put("event_source", "web");
        result.put("event_source_id", Ids.WEB);
        ArrayNode events = result.putArray("data");
        for (JsonNode event : Json.MAPPER.readTree(request).path("data")) {
            event(event, events.addObject());
        }
        return Json.MAPPER.writeValueAsBytes(result);
    }

    private static void event(JsonNode from, ObjectNode to) {
        move(from, "event_name", to, "event");
        move(from, "event_time", to, "event_time");
        move(from, "event_id", to, "event_id");
        user(from, to.putObject("user"));
        ObjectNode page = Json.MAPPER.createObjectNode();
        move(from, "event_source_url", page, "url");
        move(from, "referrer_url", page, "referrer");
        if (!page.isEmpty()) {
            to.set("page", page);
        }
        properties(from.path("custom_data"), to.putObject("properties"));
    }

    private static void user(JsonNode event, ObjectNode to) {
        JsonNode from = event.path("user_data");
        move(from, "em", to, "email");
        move(from, "external_id", to, "external_id");
        String ttclid = ClickId.in(event.path("event_source_url").asString(null));
        if (ttclid != null) {
            to.put("ttclid", ttclid);
        }
        move(from, "client_ip_address", to, "ip");
        move(from, "client_user_agent", to, "user_agent");
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
