package dev.capibridge.benchmarks.peers;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.mapstruct.NullValueCheckStrategy;

/** Meta's records to TikTok's. */
@Mapper(uses = Texts.class, nullValueCheckStrategy = NullValueCheckStrategy.ALWAYS)
@NullUnmarked
interface ToTikTok {

    @Mapping(target = "eventSource", source = "data", qualifiedByName = "eventSource")
    @Mapping(target = "eventSourceId", source = "data", qualifiedByName = "eventSourceId")
    TikTokRequest request(MetaRequest request);

    @Mapping(target = "event", source = "eventName")
    @Mapping(target = "user", source = ".")
    @Mapping(target = "page", source = ".")
    @Mapping(target = "app", source = "appData.extinfo")
    @Mapping(target = "properties", source = "customData")
    TikTokRequest.Event event(MetaRequest.Event event);

    @Mapping(target = "email", source = "userData.em")
    @Mapping(target = "externalId", source = "userData.externalId")
    @Mapping(target = "ttclid", source = "eventSourceUrl", qualifiedByName = "clickId")
    @Mapping(target = "ip", source = "userData.clientIpAddress")
    @Mapping(target = "userAgent", source = "userData.clientUserAgent")
    @Mapping(target = "firstName", source = "userData.fn", qualifiedByName = "first")
    @Mapping(target = "lastName", source = "userData.ln", qualifiedByName = "first")
    @Mapping(target = "zipCode", source = "userData.zp", qualifiedByName = "first")
    @Mapping(target = "gaid", source = "userData.madid", qualifiedByName = "lowerCase")
    @Mapping(target = "attStatus", source = "appData", qualifiedByName = "attStatus")
    @Mapping(target = "locale", source = "appData.extinfo", qualifiedByName = "locale")
    TikTokRequest.User user(MetaRequest.Event event);

    // By hand: a method that MapStruct makes would give an app an empty page.
    default TikTokRequest.Page page(MetaRequest.Event event) {
        return event.eventSourceUrl() == null && event.referrerUrl() == null
                ? null
                : new TikTokRequest.Page(event.eventSourceUrl(), event.referrerUrl());
    }

    default TikTokRequest.App app(List<String> extinfo) {
        return new TikTokRequest.App(extinfo.get(1), extinfo.get(2));
    }

    @Named("attStatus")
    default String attStatus(MetaRequest.AppData data) {
        return "NOT_APPLICABLE";
    }

    @Named("locale")
    default String locale(List<String> extinfo) {
        return extinfo.get(6).replace('_', '-');
    }

    @Named("eventSource")
    default String eventSource(List<MetaRequest.Event> data) {
        return isApp(data) ? "app" : "web";
    }

    @Named("eventSourceId")
    default String eventSourceId(List<MetaRequest.Event> data) {
        return isApp(data) ? Ids.APP : Ids.WEB;
    }

    private static boolean isApp(List<MetaRequest.Event> data) {
        return !data.isEmpty() && "app".equals(data.get(0).actionSource());
    }

    @Mapping(target = "currency", source = "currency", qualifiedByName = "upperCase")
    TikTokRequest.Properties properties(MetaRequest.CustomData data);

    @Mapping(target = "contentId", source = "id")
    @Mapping(target = "contentName", source = "title")
    @Mapping(target = "contentCategory", source = "category")
    @Mapping(target = "price", source = "itemPrice")
    TikTokRequest.Content content(MetaRequest.Content content);

    List<TikTokRequest.Content> contents(List<MetaRequest.Content> contents);
}
