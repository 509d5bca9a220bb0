@NullMarked
package dev.capibridge.standard.codecs;

import org.jspecify.annotations.NullMarked;
