/** The drop-in for Meta's Java Business SDK: its event objects, converted with their values still plain. */
@NullMarked
package dev.capibridge.metasdk;

import org.jspecify.annotations.NullMarked;
