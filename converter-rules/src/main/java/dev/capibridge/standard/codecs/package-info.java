/** The codecs of the standard rules: what the two platforms do to one value, and what cannot be done to it. */
@NullMarked
package dev.capibridge.standard.codecs;

import org.jspecify.annotations.NullMarked;
