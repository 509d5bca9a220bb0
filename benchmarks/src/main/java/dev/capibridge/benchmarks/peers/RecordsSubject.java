package dev.capibridge.benchmarks.peers;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.mapstruct.factory.Mappers;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Jackson 3 binds to records, MapStruct maps them; what no record names is dropped. */
final class RecordsSubject {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private RecordsSubject() {}

    static Subject of(Direction direction) {
        ObjectReader meta = MAPPER.readerFor(MetaRequest.class);
        ObjectReader tiktok = MAPPER.readerFor(TikTokRequest.class);
        ObjectWriter writer = MAPPER.writer();
        ToTikTok toTikTok = Mappers.getMapper(ToTikTok.class);
        ToMeta toMeta = Mappers.getMapper(ToMeta.class);
        return direction == Direction.TO_TIKTOK
                ? request -> writer.writeValueAsBytes(toTikTok.request(meta.readValue(request)))
                : request -> writer.writeValueAsBytes(toMeta.request(tiktok.readValue(request)));
    }
}
