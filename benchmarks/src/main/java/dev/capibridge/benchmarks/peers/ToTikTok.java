package dev.capibridge.benchmarks.peers;

import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Meta's records to TikTok's. */
@Mapper(uses = Texts.class)
@NullUnmarked
interface ToTikTok {

    @Mapping(target = "eventSource", constant = "web")
    @Mapping(target = "eventSourceId", constant = "C1EXAMPLE0PIXELCODE0")
    TikTokRequest request(MetaRequest request);

    @Mapping(target = "event", source = "eventName")
    @Mapping(target = "user", source = ".")
    @Mapping(target = "page", source = ".")
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
    TikTokRequest.User user(MetaRequest.Event event);

    @Mapping(target = "url", source = "eventSourceUrl")
    @Mapping(target = "referrer", source = "referrerUrl")
    TikTokRequest.Page page(MetaRequest.Event event);

    @Mapping(target = "currency", source = "currency", qualifiedByName = "upperCase")
    TikTokRequest.Properties properties(MetaRequest.CustomData data);

    @Mapping(target = "contentId", source = "id")
    @Mapping(target = "contentName", source = "title")
    @Mapping(target = "contentCategory", source = "category")
    @Mapping(target = "price", source = "itemPrice")
    TikTokRequest.Content content(MetaRequest.Content content);

    List<TikTokRequest.Content> contents(List<MetaRequest.Content> contents);
}
