/** What is told to people and programs: codes, places, wording. */
@NullMarked
package dev.capibridge.core.diagnostic;

import org.jspecify.annotations.NullMarked;
