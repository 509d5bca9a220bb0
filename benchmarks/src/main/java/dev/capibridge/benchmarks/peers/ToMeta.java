package dev.capibridge.benchmarks.peers;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.NullValueCheckStrategy;

/** TikTok's records to Meta's. */
@Mapper(uses = Texts.class, nullValueCheckStrategy = NullValueCheckStrategy.ALWAYS)
@NullUnmarked
interface ToMeta {

    default MetaRequest request(TikTokRequest request) {
        return new MetaRequest(events(request.data(), request.eventSource().equals("app") ? "app" : "website"));
    }

    List<MetaRequest.Event> events(List<TikTokRequest.Event> events, @Context String actionSource);

    @Mapping(target = "eventName", source = "event")
    @Mapping(target = "eventSourceUrl", source = "page.url")
    @Mapping(target = "referrerUrl", source = "page.referrer")
    @Mapping(target = "actionSource", expression = "java(actionSource)")
    @Mapping(target = "userData", source = "user")
    @Mapping(target = "customData", source = "properties")
    @Mapping(target = "appData", source = ".")
    MetaRequest.Event event(TikTokRequest.Event event, @Context String actionSource);

    default MetaRequest.AppData appData(TikTokRequest.Event event) {
        TikTokRequest.App app = event.app();
        if (app == null) {
            return null;
        }
        String[] extinfo = new String[16];
        Arrays.fill(extinfo, "");
        extinfo[0] = "a2";
        extinfo[1] = app.appId();
        extinfo[2] = app.appVersion();
        if (event.user().locale() != null) {
            extinfo[6] = event.user().locale().replace('-', '_');
        }
        return new MetaRequest.AppData(Arrays.asList(extinfo));
    }

    @Mapping(target = "em", source = "email")
    @Mapping(target = "fn", source = "firstName", qualifiedByName = "one")
    @Mapping(target = "ln", source = "lastName", qualifiedByName = "one")
    @Mapping(target = "zp", source = "zipCode", qualifiedByName = "one")
    @Mapping(target = "clientIpAddress", source = "ip")
    @Mapping(target = "clientUserAgent", source = "userAgent")
    @Mapping(target = "madid", source = "gaid")
    MetaRequest.UserData userData(TikTokRequest.User user);

    @Mapping(target = "currency", source = "currency", qualifiedByName = "upperCase")
    MetaRequest.CustomData customData(TikTokRequest.Properties properties);

    @Mapping(target = "id", source = "contentId")
    @Mapping(target = "title", source = "contentName")
    @Mapping(target = "category", source = "contentCategory")
    @Mapping(target = "itemPrice", source = "price")
    MetaRequest.Content content(TikTokRequest.Content content);
}
