package dev.capibridge.benchmarks.peers;

import org.jspecify.annotations.NullUnmarked;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** TikTok's records to Meta's. */
@Mapper(uses = Texts.class)
@NullUnmarked
interface ToMeta {

    MetaRequest request(TikTokRequest request);

    @Mapping(target = "eventName", source = "event")
    @Mapping(target = "eventSourceUrl", source = "page.url")
    @Mapping(target = "referrerUrl", source = "page.referrer")
    @Mapping(target = "actionSource", constant = "website")
    @Mapping(target = "userData", source = "user")
    @Mapping(target = "customData", source = "properties")
    MetaRequest.Event event(TikTokRequest.Event event);

    @Mapping(target = "em", source = "email")
    @Mapping(target = "fn", source = "firstName", qualifiedByName = "one")
    @Mapping(target = "ln", source = "lastName", qualifiedByName = "one")
    @Mapping(target = "zp", source = "zipCode", qualifiedByName = "one")
    @Mapping(target = "clientIpAddress", source = "ip")
    @Mapping(target = "clientUserAgent", source = "userAgent")
    MetaRequest.UserData userData(TikTokRequest.User user);

    @Mapping(target = "currency", source = "currency", qualifiedByName = "upperCase")
    MetaRequest.CustomData customData(TikTokRequest.Properties properties);

    @Mapping(target = "id", source = "contentId")
    @Mapping(target = "title", source = "contentName")
    @Mapping(target = "category", source = "contentCategory")
    @Mapping(target = "itemPrice", source = "price")
    MetaRequest.Content content(TikTokRequest.Content content);
}
