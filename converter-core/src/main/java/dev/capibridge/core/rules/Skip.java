package dev.capibridge.core.rules;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Span;
import java.util.Optional;

/**
 * Events that do not cross, and why.
 *
 * @param verdict {@link Fact.Skip}, or {@link Fact.Reject} where someone has to do something about it
 */
public record Skip(String id, Span span, When when, Fact.Verdict verdict, Optional<Platform> only) {}
