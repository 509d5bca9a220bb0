package dev.capibridge.core.rules;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Severity;
import dev.capibridge.core.diagnostic.Span;

/**
 * Something worth saying about a result that is valid all the same.
 *
 * @param to the direction it is about; the condition is put to the converted event
 * @param pointer where the thing stands, or would stand, in the event as it was given
 */
public record Advice(
        String id,
        Span span,
        Platform to,
        When.Test test,
        When when,
        Severity severity,
        String pointer,
        String says,
        String help) {}
