// Debian does not package ankerl::unordered_dense. The worker uses its map, set and hash through the interface which
// they share with the standard containers, so aliases serve, at a small cost in speed.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace ankerl::unordered_dense
{
	// std::hash returns integers unchanged. Multiplying spreads them, so that combined hashes do not collide in rows.
	template<typename T>
	struct hash
	{
		uint64_t operator()(const T& value) const noexcept
		{
			return static_cast<uint64_t>(std::hash<T>{}(value)) * 0x9e3779b97f4a7c15ULL;
		}
	};

	template<typename K, typename V, typename Hash = std::hash<K>, typename Equal = std::equal_to<K>>
	using map = std::unordered_map<K, V, Hash, Equal>;

	template<typename K, typename Hash = std::hash<K>, typename Equal = std::equal_to<K>>
	using set = std::unordered_set<K, Hash, Equal>;
} // namespace ankerl::unordered_dense
