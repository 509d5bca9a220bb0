/** What belongs to Meta and TikTok and to nobody else: envelopes, the standard rules, where packs are found. */
@NullMarked
package dev.capibridge.standard;

import org.jspecify.annotations.NullMarked;
