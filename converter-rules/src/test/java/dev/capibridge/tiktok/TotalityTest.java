package dev.capibridge.tiktok;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.capibridge.core.codec.Shape;
import dev.capibridge.core.schema.EventSchema;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every place of the schema that a source takes has a method, and no method writes a place that it does not take. */
class TotalityTest {

    private static final EventSchema SCHEMA =
            EventSchema.load("tiktok-event.schema.json", List.of("web", "app", "offline", "crm"));

    /** What Meta, Google and shops call a product's values: read where it is met, and never written. */
    private static final List<String> READ_ONLY = List.of(
            "category",
            "item_brand",
            "item_category",
            "item_id",
            "item_name",
            "item_price",
            "name",
            "product_category",
            "product_id",
            "product_name",
            "qty",
            "sku",
            "title",
            "unit_price");

    static Stream<TikTokEvent> events() {
        return Stream.of(
                TikTokEvent.web("Lead"),
                TikTokEvent.app("Lead", "com.example.shop"),
                TikTokEvent.offline("Lead"),
                TikTokEvent.crm("Lead", "7300000000000000001"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void methodsAreTheSchemas(TikTokEvent event) throws ReflectiveOperationException {
        SortedSet<String> wanted = new TreeSet<>();
        places(SCHEMA.shape(event.source()), "", wanted);
        READ_ONLY.forEach(name -> wanted.remove("properties.contents[]." + name));
        SortedSet<String> written = new TreeSet<>();
        written(event.written(), "", written);
        for (Method method : methods(event.getClass())) {
            TikTokEvent after = (TikTokEvent) method.invoke(event, arguments(method));
            written(after.written(), "", written);
        }
        written.remove("properties.text");
        assertEquals(String.join("\n", wanted), String.join("\n", written));
    }

    // The places of values: what has members or elements of its own is gone through.
    private static void places(Shape shape, String at, SortedSet<String> places) {
        if (!shape.possible() || shape.belongs().isPresent()) {
            return;
        }
        Shape single = shape.single();
        if (single.members().isEmpty()) {
            places.add(at);
            return;
        }
        String inside = shape.element().isPresent() ? at + "[]" : at;
        single.members()
                .forEach((name, member) -> places(member, inside.isEmpty() ? name : inside + "." + name, places));
    }

    private static void written(Object value, String at, SortedSet<String> places) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> written(member, at.isEmpty() ? name.toString() : at + "." + name, places));
        } else if (value instanceof List<?> list && list.get(0) instanceof Map<?, ?>) {
            list.forEach(element -> written(element, at + "[]", places));
        } else {
            places.add(at);
        }
    }

    private static List<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> TikTokEvent.class.isAssignableFrom(method.getReturnType())
                        || Fields.class.isAssignableFrom(method.getReturnType()))
                .toList();
    }

    private static Object[] arguments(Method method) throws ReflectiveOperationException {
        Object[] arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(method.getParameterTypes()[i]);
        }
        return arguments;
    }

    private static Object argument(Class<?> type) throws ReflectiveOperationException {
        if (type == String.class || type == Object.class) {
            return "text";
        }
        if (type == String[].class) {
            return new String[] {"text"};
        }
        if (type == long.class) {
            return 1L;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == Number.class || type == BigDecimal.class) {
            return BigDecimal.ONE;
        }
        if (type == Instant.class) {
            return Instant.EPOCH;
        }
        if (type == TikTokContent[].class) {
            return new TikTokContent[] {(TikTokContent) filled(TikTokContent.of("text"))};
        }
        if (type == List.class) {
            return List.of(filled(TikTokContent.of("text")));
        }
        return filled((Fields<?>) type.getMethod("of").invoke(null));
    }

    // A part with all of its methods called.
    private static Fields<?> filled(Fields<?> empty) throws ReflectiveOperationException {
        Fields<?> part = empty;
        for (Method method : methods(empty.getClass())) {
            part = (Fields<?>) method.invoke(part, arguments(method));
        }
        return part;
    }
}
