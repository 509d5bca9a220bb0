/** The way in: one event of one platform becomes one of the other. */
@NullMarked
package dev.capibridge.core;

import org.jspecify.annotations.NullMarked;
