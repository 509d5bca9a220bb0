package dev.capibridge.core.plan;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Places of the target by name. */
final class TargetTree {

    final Map<String, TargetTree> members = new HashMap<>();

    @Nullable
    Write write;
}
