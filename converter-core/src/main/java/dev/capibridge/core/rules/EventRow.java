package dev.capibridge.core.rules;

import dev.capibridge.core.codec.Platform;
import dev.capibridge.core.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * What an event is called on both sides. The first row that names the event and whose condition holds decides; the first
 * name of a side is written, all are read.
 *
 * @param meta names on Meta's side; empty in an {@code other} row and where Meta has none
 * @param tiktok names on TikTok's side; empty in an {@code other} row and in one that skips
 * @param skip why the event does not cross, if it does not
 * @param other whether this is the row for every name in no other
 */
public record EventRow(
        Span span,
        List<String> meta,
        List<String> tiktok,
        Optional<String> skip,
        boolean other,
        Optional<When> when,
        Optional<Platform> only,
        boolean override) {

    public List<String> names(Platform side) {
        return side == Platform.META ? meta : tiktok;
    }
}
