/** TikTok events written by hand: begin with {@link dev.capibridge.tiktok.TikTokEvent}. */
@NullMarked
package dev.capibridge.tiktok;

import org.jspecify.annotations.NullMarked;
