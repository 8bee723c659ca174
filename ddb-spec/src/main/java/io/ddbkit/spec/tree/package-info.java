/** Values as trees of names, lists and scalars: what JSON and the like are written from. */
@NullMarked
package io.ddbkit.spec.tree;

import org.jspecify.annotations.NullMarked;
