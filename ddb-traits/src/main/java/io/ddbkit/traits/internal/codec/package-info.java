/**
 * How records become trees, and trees become records: by their types, with every fault told at its
 * place. No trait and no setting is known here by name.
 */
@NullMarked
package io.ddbkit.traits.internal.codec;

import org.jspecify.annotations.NullMarked;
