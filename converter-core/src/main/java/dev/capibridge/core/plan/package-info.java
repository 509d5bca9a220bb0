/** The compiled plan and its executor. */
@NullMarked
package dev.capibridge.core.plan;

import org.jspecify.annotations.NullMarked;
