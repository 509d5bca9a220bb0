@NullMarked
package dev.capibridge.standard.legacy;

import org.jspecify.annotations.NullMarked;
