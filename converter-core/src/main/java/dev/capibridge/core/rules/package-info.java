/** Rules as data, and the reader of rule files. */
@NullMarked
package dev.capibridge.core.rules;

import org.jspecify.annotations.NullMarked;
