/** What a JSON Schema demands of a place: shape, repair, validation. */
@NullMarked
package dev.capibridge.core.schema;

import org.jspecify.annotations.NullMarked;
