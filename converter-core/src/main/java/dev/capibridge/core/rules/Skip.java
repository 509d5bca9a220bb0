package dev.capibridge.core.rules;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Span;
import java.util.Optional;

/** Events that do not cross, and why. */
public record Skip(String id, Span span, When when, String because, Optional<Platform> only) {}
