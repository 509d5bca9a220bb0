/** The shapes of TikTok's Events API 1.0, as a table of places: read on the way to Meta, and written if asked for. */
@NullMarked
package dev.capibridge.standard.legacy;

import org.jspecify.annotations.NullMarked;
