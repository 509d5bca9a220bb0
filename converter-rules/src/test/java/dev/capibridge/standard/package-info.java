@NullMarked
package dev.capibridge.standard;

import org.jspecify.annotations.NullMarked;
