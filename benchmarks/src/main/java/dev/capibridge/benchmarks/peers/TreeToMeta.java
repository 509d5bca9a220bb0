package dev.capibridge.benchmarks.peers;

import static dev.capibridge.benchmarks.peers.TreeToTikTok.move;

import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** From a tree to another, written by hand; for websites and Android apps. */
final class TreeToMeta implements Subject {

    private static final int DEVICE_FIELDS = 16;

    @Override
    public byte[] convert(byte[] request) {
        JsonNode all = Json.MAPPER.readTree(request);
        boolean app = all.path("event_source").asString("").equals("app");
        ObjectNode result = Json.MAPPER.createObjectNode();
        ArrayNode events = result.putArray("data");
        for (JsonNode event : all.path("data")) {
            event(event, events.addObject(), app);
        }
        return Json.MAPPER.writeValueAsBytes(result);
    }

    private static void event(JsonNode from, ObjectNode to, boolean app) {
        move(from, "event", to, "event_name");
        move(from, "event_time", to, "event_time");
        move(from, "event_id", to, "event_id");
        if (app) {
            device(from, to.putObject("app_data").putArray("extinfo"));
        } else {
            move(from.path("page"), "url", to, "event_source_url");
            move(from.path("page"), "referrer", to, "referrer_url");
        }
        to.put("action_source", app ? "app" : "website");
        user(from.path("user"), to.putObject("user_data"));
        properties(from.path("properties"), to.putObject("custom_data"));
    }

    private static void device(JsonNode event, ArrayNode to) {
        JsonNode app = event.path("app");
        to.add("a2");
        to.add(app.path("app_id").asString(""));
        to.add(app.path("app_version").asString(""));
        to.add("").add("").add("");
        to.add(event.path("user").path("locale").asString("").replace('-', '_'));
        while (to.size() < DEVICE_FIELDS) {
            to.add("");
        }
    }

    private static void user(JsonNode from, ObjectNode to) {
        move(from, "email", to, "em");
        move(from, "first_name", to, "fn");
        move(from, "last_name", to, "ln");
        move(from, "zip_code", to, "zp");
        move(from, "external_id", to, "external_id");
        move(from, "ip", to, "client_ip_address");
        move(from, "user_agent", to, "client_user_agent");
        move(from, "gaid", to, "madid");
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
        move(from, "content_id", to, "id");
        move(from, "content_name", to, "title");
        move(from, "content_category", to, "category");
        move(from, "brand", to, "brand");
        move(from, "price", to, "item_price");
        move(from, "quantity", to, "quantity");
    }
}
