/** The static checks of a rule set against both schemas. */
@NullMarked
package dev.capibridge.core.check;

import org.jspecify.annotations.NullMarked;
