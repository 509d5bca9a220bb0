package dev.capibridge.core.codec;

import java.util.Collection;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The codecs that rules can name. Immutable. */
public final class Codecs {

    private final SortedMap<String, CodecFactory> byName;

    private Codecs(SortedMap<String, CodecFactory> byName) {
        this.byName = byName;
    }

    /** The engine's own, those found through {@link ServiceLoader}, and the given ones; a later one of the same name wins. */
    public static Codecs with(Collection<? extends CodecFactory> given) {
        SortedMap<String, CodecFactory> byName = new TreeMap<>();
        byName.put(TableCodec.FACTORY.name(), TableCodec.FACTORY);
        byName.put(CopyCodec.FACTORY.name(), CopyCodec.FACTORY);
        ServiceLoader.load(CodecFactory.class, CodecFactory.class.getClassLoader())
                .forEach(factory -> byName.put(factory.name(), factory));
        given.forEach(factory -> byName.put(factory.name(), factory));
        return new Codecs(byName);
    }

    public Optional<CodecFactory> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public SortedSet<String> names() {
        return new TreeSet<>(byName.keySet());
    }
}
