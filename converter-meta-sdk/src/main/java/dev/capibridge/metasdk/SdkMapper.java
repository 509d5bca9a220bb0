package dev.capibridge.metasdk;

import com.facebook.ads.sdk.serverside.AppData;
import com.facebook.ads.sdk.serverside.AttributionData;
import com.facebook.ads.sdk.serverside.AttributionSetting;
import com.facebook.ads.sdk.serverside.Content;
import com.facebook.ads.sdk.serverside.CustomData;
import com.facebook.ads.sdk.serverside.Event;
import com.facebook.ads.sdk.serverside.EventRequest;
import com.facebook.ads.sdk.serverside.ExtendedDeviceInfo;
import com.facebook.ads.sdk.serverside.OriginalEventData;
import com.facebook.ads.sdk.serverside.UserData;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;

/**
 * The SDK's objects as records of Meta's JSON. Total in both directions: a getter of the SDK without a component, or a
 * component without a getter, does not compile, unless it is named here with the reason.
 */
@Mapper(unmappedSourcePolicy = ReportingPolicy.ERROR, unmappedTargetPolicy = ReportingPolicy.ERROR)
interface SdkMapper {

    // The client sends and the payload is hashed already: neither is part of what is sent.
    @BeanMapping(ignoreUnmappedSourceProperties = {"httpServiceClient", "serializedPayload"})
    MetaRequest request(EventRequest request);

    List<@Nullable MetaEvent> events(List<Event> events);

    MetaEvent event(Event event);

    // The getters of one value give the first of the list beside them.
    @BeanMapping(
            ignoreUnmappedSourceProperties = {
                "email",
                "phone",
                "gender",
                "dateOfBirth",
                "lastName",
                "firstName",
                "city",
                "state",
                "zipcode",
                "countryCode",
                "externalId"
            })
    @Mapping(target = "em", source = "emails")
    @Mapping(target = "ph", source = "phones")
    @Mapping(target = "ge", source = "genders")
    @Mapping(target = "db", source = "datesOfBirth")
    @Mapping(target = "ln", source = "lastNames")
    @Mapping(target = "fn", source = "firstNames")
    @Mapping(target = "ct", source = "cities")
    @Mapping(target = "st", source = "states")
    @Mapping(target = "zp", source = "zipcodes")
    @Mapping(target = "country", source = "countryCodes")
    @Mapping(target = "externalId", source = "externalIds")
    MetaUser user(UserData user);

    MetaCustom custom(CustomData custom);

    @Mapping(target = "id", source = "productId")
    MetaContent content(Content content);

    MetaApp app(AppData app);

    @Mapping(target = "orderId", source = "orderID")
    @Mapping(target = "eventId", source = "eventID")
    MetaOriginal original(OriginalEventData original);

    @Mapping(target = "attrWindow", source = "attributionWindow")
    MetaAttribution attribution(AttributionData attribution);

    MetaAttribution.Setting setting(AttributionSetting setting);

    /** The sixteen positions; a gap is an empty text. Every getter of the SDK's object reads one of them. */
    default @Nullable List<@Nullable String> extinfo(@Nullable ExtendedDeviceInfo info) {
        return info == null ? null : info.getExtendedDeviceInfoArray();
    }

    /** Meta's word for a constant: lower case, and for a gender its letter, which is how the SDK's constants print. */
    default @Nullable String word(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.toString().toLowerCase(Locale.ROOT);
    }
}
