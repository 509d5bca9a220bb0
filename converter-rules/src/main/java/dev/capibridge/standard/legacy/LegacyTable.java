package dev.capibridge.standard.legacy;

import dev.capibridge.core.rules.Path;
import dev.capibridge.standard.legacy.Row.Lift;
import dev.capibridge.standard.legacy.Row.Mark;
import dev.capibridge.standard.legacy.Row.Move;
import dev.capibridge.standard.legacy.Row.NewOnly;
import dev.capibridge.standard.legacy.Row.OldOnly;
import dev.capibridge.standard.legacy.Row.Repeat;
import dev.capibridge.standard.legacy.Row.Same;
import dev.capibridge.standard.legacy.Row.Unknown;
import dev.capibridge.standard.legacy.Row.Way;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Events API 1.0 beside 2.0, place by place, in the order in which a 1.0 event is written; from the models of TikTok's own
 * SDK (https://github.com/tiktok/tiktok-business-api-sdk, java_sdk/docs) and, for apps and shops, from what connectors send.
 */
final class LegacyTable {

    /** The event sources, by the key under which a 1.0 request names where its events belong. */
    static final Map<String, String> SOURCES =
            Map.of("pixel_code", "web", "tiktok_app_id", "app", "event_set_id", "offline");

    /** Where a 2.0 request names its event source. */
    static final String SOURCE = "event_source";

    /** What says in a 2.0 request where its events belong. */
    static final List<String> HEAD = List.of(SOURCE, "event_source_id");

    /** Where a 1.0 request has its events. */
    static final String LIST = "batch";

    /** What a person chose; to drop it would undo that. */
    static final Path CHOICE = path("limited_data_use");

    private static final Path PERMISSION = path("user.att_status");

    /** Where such a word stands aside if its place is taken: of these places the schema of 2.0 says where they belong. */
    static final Map<Path, List<Path>> ASIDE = Map.of(
            CHOICE, aside("limited_data_use", "user", "properties", "page", "app", "ad", "lead", "device"),
            PERMISSION, aside("att_status", "device", "app", "properties", "page", "ad", "lead"));

    /** Where several values of one person stand beside one another. */
    static final Set<Path> OF_SEVERAL = Set.of(path("user.email"), path("user.phone"), path("user.external_id"));

    private static final String BELONGS = "it says where the event belongs at TikTok, and Meta has ids of its own";
    private static final String NO_PLACE = "Events API 1.0 has no place for it";
    private static final String NO_PLACE_IN_20 = "Events API 2.0 has no place for it";

    static final List<Row> ROWS = List.of(
            new Mark(path("type"), "track"),
            new Same(path("event")),
            new Same(path("event_id")),
            new Move(path("timestamp"), path("event_time"), Form.TIME, Way.BOTH, ""),
            new Move(path("context.ad.callback"), path("ad.callback"), Form.SAME, Way.READ, "app"),
            move("context.ad.callback", "user.ttclid"),
            read("context.ad.campaign_id", "ad.campaign_id"),
            read("context.ad.ad_id", "ad.ad_id"),
            read("context.ad.creative_id", "ad.creative_id"),
            read("context.ad.is_retargeting", "ad.is_retargeting"),
            read("context.ad.attributed", "ad.attributed"),
            read("context.ad.attribution_type", "ad.attribution_type"),
            read("context.ad.attribution_provider", "ad.attribution_provider"),
            read("context.ad.attribution_share", "ad.attribution_share"),
            move("context.page.url", "page.url"),
            move("context.page.referrer", "page.referrer"),
            one("context.user.external_id", "user.external_id"),
            one("context.user.email", "user.email"),
            one("context.user.phone_number", "user.phone"),
            move("context.user.ttp", "user.ttp"),
            read("context.user.emails", "user.email"),
            read("context.user.phone_numbers", "user.phone"),
            move("context.ip", "user.ip"),
            move("context.user_agent", "user.user_agent"),
            read("context.locale", "user.locale"),
            read("context.device.idfa", "user.idfa"),
            read("context.device.idfv", "user.idfv"),
            read("context.device.gaid", "user.gaid"),
            new Move(path("context.device.att_status"), PERMISSION, Form.SAME, Way.READ, ""),
            read("context.device.platform", "device.platform"),
            read("context.app.id", "app.app_id"),
            read("context.app.name", "app.app_name"),
            read("context.app.version", "app.app_version"),
            met("context.user.phone", "user.phone"),
            met("context.user.ttclid", "user.ttclid"),
            met("context.user.ip", "user.ip"),
            met("context.user.user_agent", "user.user_agent"),
            met("context.user.first_name", "user.first_name"),
            met("context.user.last_name", "user.last_name"),
            met("context.user.city", "user.city"),
            met("context.user.state", "user.state"),
            met("context.user.country", "user.country"),
            met("context.user.zip_code", "user.zip_code"),
            met("context.user.locale", "user.locale"),
            met("context.user.idfa", "user.idfa"),
            met("context.user.idfv", "user.idfv"),
            met("context.user.gaid", "user.gaid"),
            new Move(path("context.user.att_status"), PERMISSION, Form.SAME, Way.MET, ""),
            new Move(path("context.device.attStatus"), PERMISSION, Form.SAME, Way.MET, ""),
            new Move(path("context.user.attStatus"), PERMISSION, Form.SAME, Way.MET, ""),
            new Move(path("context.att_status"), PERMISSION, Form.SAME, Way.MET, ""),
            met("context.user.lead_id", "lead.lead_id"),
            met("context.app.app_id", "app.app_id"),
            met("context.app.app_name", "app.app_name"),
            met("context.app.app_version", "app.app_version"),
            met("context.ad.ttclid", "user.ttclid"),
            new Move(path("context.limited_data_use"), CHOICE, Form.SAME, Way.MET, ""),
            new Move(path("context.limitedDataUse"), CHOICE, Form.SAME, Way.MET, ""),
            new Move(path("context.user.limitedDataUse"), CHOICE, Form.SAME, Way.MET, ""),
            new Move(path("context.user.limited_data_use"), CHOICE, Form.SAME, Way.MET, ""),
            new Move(path("context.page.limited_data_use"), CHOICE, Form.SAME, Way.MET, ""),
            new Move(path("context.device.limited_data_use"), CHOICE, Form.SAME, Way.MET, ""),
            new Move(path("context.app.limited_data_use"), CHOICE, Form.SAME, Way.MET, ""),
            met("context.opt_out", "opt_out"),
            met("context.user.opt_out", "user.opt_out"),
            met("context.data_processing_options", "data_processing_options"),
            met("context.user.data_processing_options", "user.data_processing_options"),
            met("context.user.sha256_email", "user.email"),
            met("context.user.sha256_phone_number", "user.phone"),
            met("context.user.external_ids", "user.external_id"),
            met("context.user.client_ttclid", "user.ttclid"),
            met("context.email", "user.email"),
            met("context.phone", "user.phone"),
            met("context.phone_number", "user.phone"),
            met("context.external_id", "user.external_id"),
            met("context.ttclid", "user.ttclid"),
            met("context.ttp", "user.ttp"),
            met("context.url", "page.url"),
            met("context.page_url", "page.url"),
            met("context.referrer", "page.referrer"),
            met("user.sha256_email", "user.email"),
            met("user.sha256_phone_number", "user.phone"),
            met("user.external_ids", "user.external_id"),
            met("user.lead_id", "lead.lead_id"),
            met("user.phone_number", "user.phone"),
            met("user.emails", "user.email"),
            met("user.phone_numbers", "user.phone"),
            met("url", "page.url"),
            met("referrer", "page.referrer"),
            met("ip", "user.ip"),
            met("user_agent", "user.user_agent"),
            met("email", "user.email"),
            met("phone", "user.phone"),
            met("phone_number", "user.phone"),
            met("external_id", "user.external_id"),
            met("ttclid", "user.ttclid"),
            met("ttp", "user.ttp"),
            met("value", "properties.value"),
            met("currency", "properties.currency"),
            met("contents", "properties.contents"),
            met("content_ids", "properties.content_ids"),
            met("content_type", "properties.content_type"),
            met("num_items", "properties.num_items"),
            met("order_id", "properties.order_id"),
            met("query", "properties.query"),
            met("search_string", "properties.search_string"),
            new Lift(path("properties.contents"), "content_type", path("properties.content_type")),
            new Move(path("properties.query"), path("properties.search_string"), Form.SAME, Way.WRITE, ""),
            new Repeat(
                    path("properties.contents"),
                    "content_id",
                    path("properties.content_ids"),
                    "Events API 1.0 names what an event is about in properties.contents only"),
            new NewOnly(path("properties.num_items"), NO_PLACE),
            new NewOnly(path("properties.customer_type"), NO_PLACE),
            new NewOnly(path("properties.contents[].brand"), NO_PLACE),
            new Same(path("properties")),
            new OldOnly(path("properties.contents[].status"), "neither Meta's items nor those of 2.0 have a state"),
            new OldOnly(path("context.app.namespace"), "2.0 knows the app by app_id"),
            new OldOnly(path("pixel_code"), BELONGS),
            new OldOnly(path("tiktok_app_id"), BELONGS),
            new OldOnly(path("event_set_id"), BELONGS),
            new OldOnly(path(SOURCE), "it names the event source, which 'action_source' says at Meta"),
            new OldOnly(path("event_source_id"), BELONGS),
            new OldOnly(path("test_event_code"), "a test event code is valid on its own platform only"),
            new OldOnly(path("partner_name"), "Meta's requests do not name TikTok's partners"),
            new OldOnly(path("context.app"), NO_PLACE_IN_20),
            new OldOnly(path("context.ad"), NO_PLACE_IN_20),
            new OldOnly(path("context.device"), NO_PLACE_IN_20),
            new OldOnly(path("context.library"), NO_PLACE_IN_20),
            new Unknown(path("context"), "neither version of the Events API has such a field"),
            new NewOnly(CHOICE, NO_PLACE),
            new NewOnly(path("lead"), NO_PLACE),
            new NewOnly(path("device"), NO_PLACE),
            new NewOnly(path("app"), NO_PLACE),
            new NewOnly(path("ad"), NO_PLACE),
            new NewOnly(path("page"), NO_PLACE),
            new NewOnly(path("user"), NO_PLACE));

    private LegacyTable() {}

    private static Path path(String text) {
        return Path.parse(text);
    }

    private static List<Path> aside(String name, String... objects) {
        return Stream.of(objects).map(object -> path(object + "." + name)).toList();
    }

    private static Move move(String old, String current) {
        return new Move(path(old), path(current), Form.SAME, Way.BOTH, "");
    }

    private static Move one(String old, String current) {
        return new Move(path(old), path(current), Form.ONE, Way.BOTH, "");
    }

    private static Move read(String old, String current) {
        return new Move(path(old), path(current), Form.SAME, Way.READ, "");
    }

    private static Move met(String old, String current) {
        return new Move(path(old), path(current), Form.SAME, Way.MET, "");
    }
}
