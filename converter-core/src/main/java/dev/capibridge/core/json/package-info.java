/** Reading JSON exactly, and pointing into it. */
@NullMarked
package dev.capibridge.core.json;

import org.jspecify.annotations.NullMarked;
