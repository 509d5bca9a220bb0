package dev.capibridge.standard.codecs;

import static dev.capibridge.core.codec.Platform.TIKTOK;

import dev.capibridge.core.codec.Codec;
import dev.capibridge.core.codec.CodecContext;
import dev.capibridge.core.codec.CodecFactory;
import dev.capibridge.core.codec.Example;
import dev.capibridge.core.codec.Outcome;
import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.codec.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/**
 * A parameter of a page's address, or else of the referrer's if that is on the same host: where TikTok's own template
 * finds {@code ttclid} (https://github.com/tiktok/gtm-template-eapi). The page is {@code url}, the other
 * {@code referrer}.
 */
public final class QueryParameter implements CodecFactory {

    @Override
    public String name() {
        return "query-parameter";
    }

    @Override
    public String summary() {
        return "a parameter, by its name, of the address in url, or of the one in referrer if that is on the same host";
    }

    @Override
    public Codec create(JsonNode arguments) {
        if (!arguments.isString() || arguments.stringValue().isBlank()) {
            throw new IllegalArgumentException("it takes the parameter's name: query-parameter: ttclid");
        }
        return new QueryParameterCodec(arguments.stringValue());
    }

    private record QueryParameterCodec(String parameter) implements Codec {

        @Override
        public boolean derives() {
            return true;
        }

        @Override
        public Shape shape(Platform side) {
            if (side == TIKTOK) {
                return Shape.STRING;
            }
            Map<String, Shape> members = new LinkedHashMap<>();
            members.put("url", Shape.STRING);
            members.put("referrer", Shape.STRING);
            return Shape.named(members);
        }

        @Override
        public Outcome convert(JsonNode value, Platform to, CodecContext context) {
            WebAddress url = WebAddress.at(value.isString() ? value : value.path("url"));
            Optional<String> found = url.parameter(parameter, QueryParameterCodec::speaks);
            if (found.isEmpty()) {
                WebAddress referrer = WebAddress.at(value.path("referrer"));
                Optional<String> there = referrer.parameter(parameter, QueryParameterCodec::speaks);
                found = there.isPresent() && referrer.isOnHostOf(url) ? there : found;
            }
            return found.map(TextCodec::gives).orElseGet(() -> Outcome.stays("the address has no such parameter"));
        }

        // Where the ad's macro was not filled in, its name stands there still: __CLICKID__.
        private static boolean speaks(String text) {
            return !CleanAddress.isPersonal(text) && TextId.read(Words.trim(text)) instanceof Outcome.Crosses;
        }

        @Override
        public List<Example> examples() {
            JsonNode page = StringNode.valueOf("https://shop.example.com/cart?a=1&" + parameter + "=E.C.P.abc%2D1#top");
            JsonNode plain = StringNode.valueOf("https://shop.example.com/thanks");
            JsonNode other = StringNode.valueOf("https://example.com/?" + parameter + "=E.C.P.abc");
            StringNode gives = StringNode.valueOf("E.C.P.abc-1");
            return List.of(
                    Shown.of(TIKTOK, named(page, plain), gives),
                    Shown.of(TIKTOK, named(plain, page), gives),
                    Shown.stays(TIKTOK, named(plain, other)));
        }

        private static JsonNode named(JsonNode url, JsonNode referrer) {
            return JsonNodeFactory.instance.objectNode().set("url", url).set("referrer", referrer);
        }
    }
}
