/** Events written by hand. */
@NullMarked
package dev.capibridge.tiktok;

import org.jspecify.annotations.NullMarked;
