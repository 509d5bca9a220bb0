package dev.capibridge.tiktok;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a browser says of itself in client hints. Immutable: each method gives a new one; null leaves the field out. */
public final class ClientHints extends Fields<ClientHints> {

    private ClientHints(Map<String, Object> written) {
        super(written);
    }

    @Override
    ClientHints of(Map<String, Object> written) {
        return new ClientHints(written);
    }

    /** Nothing yet. */
    public static ClientHints of() {
        return new ClientHints(Map.of());
    }

    /** Processor architecture. */
    public ClientHints architecture(@Nullable Object architecture) {
        return with(architecture, "architecture");
    }

    /** Processor bitness. */
    public ClientHints bitness(@Nullable Object bitness) {
        return with(bitness, "bitness");
    }

    /** Browsers and their full versions. */
    public ClientHints browserVersionList(@Nullable Object browserVersionList) {
        return with(browserVersionList, "browser_version_list");
    }

    /** Whether the device is mobile. */
    public ClientHints mobile(@Nullable Object mobile) {
        return with(mobile, "mobile");
    }

    /** Device model. */
    public ClientHints model(@Nullable Object model) {
        return with(model, "model");
    }

    /** Operating system. */
    public ClientHints platform(@Nullable Object platform) {
        return with(platform, "platform");
    }

    /** Version of the operating system. */
    public ClientHints platformVersion(@Nullable Object platformVersion) {
        return with(platformVersion, "platform_version");
    }
}
