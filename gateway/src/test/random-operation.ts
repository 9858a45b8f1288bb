import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** A seeded source of choices: the same seed makes the same operation. */
export function createChance(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    below: (bound: number) => Math.floor(next() * bound),
    likely: (probability: number) => next() < probability,
  };
}

type Chance = ReturnType<typeof createChance>;

/**
 * A valid operation over a schema; reads the variables `$yes`, `$no` and `$id`.
 *
 * @param uses a root field that takes `$id`, with what it selects: every variable is used once, which validation asks
 */
export function randomOperation(schema: GraphQLSchema, chance: Chance, uses = 'visa(id: $id) { id }'): string {
  const fragments: string[] = [];
  let aliases = 0;

  function selections(type: GraphQLNamedType, depth: number): string {
    const parts: string[] = [];
    if (isObjectType(type) || isInterfaceType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => depth > 0 || !isCompositeType(getNamedType(field.type)),
      );
      for (let count = 1 + chance.below(3); count > 0; count--) {
        const field = fields[chance.below(fields.length)];
        if (field) parts.push(selection(field, depth));
      }
    }
    if (chance.likely(0.2)) parts.push('__typename');
    if (chance.likely(isAbstractType(type) ? 0.9 : 0.25)) parts.push(fragment(type, depth));
    const written = parts.filter((part) => part !== '');
    return `{ ${written.length > 0 ? written.join(' ') : '__typename'} }`;
  }

  function selection(field: GraphQLField<unknown, unknown>, depth: number): string {
    const given = field.args.flatMap(({ name, type }) =>
      isNonNullType(type) || chance.likely(0.5)
        ? [`${name}: ${name === 'id' && chance.likely(0.5) ? '$id' : literal(type)}`]
        : [],
    );
    // A field with arguments always has a name of its own: two of the same name with other arguments would not be valid.
    const alias = field.args.length > 0 || chance.likely(0.15) ? `x${++aliases}: ` : '';
    const type = getNamedType(field.type);
    const below = isCompositeType(type) ? ` ${selections(type, depth - 1)}` : '';
    return `${alias}${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${condition()}${below}`;
  }

  function literal(type: GraphQLInputType): string {
    const named = getNullableType(type);
    if (isListType(named)) return `[${literal(named.ofType)}]`;
    if (isEnumType(named)) return named.getValues()[0]?.name ?? '';
    if (isInputObjectType(named)) {
      const fields = Object.values(named.getFields()).filter((field) => isNonNullType(field.type));
      return `{ ${fields.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')} }`;
    }
    if (named.name === 'Boolean') return 'true';
    return ['Int', 'Float', 'Cents', 'ID'].includes(named.name) ? String(chance.below(12)) : '"2026-01-15"';
  }

  function fragment(type: GraphQLNamedType, depth: number): string {
    const members = isAbstractType(type) ? [...schema.getPossibleTypes(type)] : [type];
    return members
      .filter(() => chance.likely(0.8))
      .map((member) => {
        if (chance.likely(0.7)) return `... on ${member.name}${condition()} ${selections(member, depth)}`;
        fragments.push(`fragment F${fragments.length} on ${member.name} `);
        const name = `F${fragments.length - 1}`;
        const index = fragments.length - 1;
        fragments[index] += selections(member, Math.min(depth, 1));
        return `...${name}${condition()}`;
      })
      .join(' ');
  }

  function condition(): string {
    if (!chance.likely(0.15)) return '';
    return (
      [' @include(if: $yes)', ' @skip(if: $no)', ' @include(if: $no)', ' @skip(if: $yes)', ' @include(if: true)'][
        chance.below(5)
      ] ?? ''
    );
  }

  const query = schema.getQueryType();
  const body = query ? selections(query, 4) : '';
  const used = `uses: ${uses.replace('{', '@include(if: $yes) @skip(if: $no) {')}`;
  return [`query ($yes: Boolean!, $no: Boolean = false, $id: ID! = "7") { ${used} ${body.slice(1)}`, ...fragments].join(
    '\n',
  );
}
