// The worker speaks libsrtp 3's interface and Debian packages libsrtp 2. This header offers the part of the former that
// the worker uses, over the latter: an opaque policy object, and functions with separate input and output buffers.
#pragma once

// In version 2 the name belongs to a plain structure, in version 3 to a pointer. The structure steps aside.
#define srtp_policy_t srtp2_policy_t
#include <srtp2/srtp.h>
#undef srtp_policy_t

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <new>

// Version 2 never returns these two, but the worker names them in its table of messages.
constexpr auto srtp_err_status_buffer_small = static_cast<srtp_err_status_t>(28);
constexpr auto srtp_err_status_cryptex_err  = static_cast<srtp_err_status_t>(29);

struct srtp3_policy
{
	srtp2_policy_t policy{};
	uint8_t key[SRTP_MAX_KEY_LEN]{};
};
using srtp_policy_t = srtp3_policy*;

inline srtp_err_status_t srtp_policy_create(srtp_policy_t* policy)
{
	*policy = new (std::nothrow) srtp3_policy;
	return *policy ? srtp_err_status_ok : srtp_err_status_alloc_fail;
}

inline void srtp_policy_destroy(srtp_policy_t policy)
{
	explicit_bzero(policy->key, sizeof(policy->key));
	delete policy;
}

inline srtp_err_status_t srtp_policy_set_ssrc(srtp_policy_t policy, srtp_ssrc_t ssrc)
{
	policy->policy.ssrc = ssrc;
	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_profile(srtp_policy_t policy, srtp_profile_t profile)
{
	const auto status = srtp_crypto_policy_set_from_profile_for_rtp(&policy->policy.rtp, profile);
	return status ? status : srtp_crypto_policy_set_from_profile_for_rtcp(&policy->policy.rtcp, profile);
}

// Version 2 wants the salt right behind the key. Master key identifiers are not offered: the worker never uses them.
inline srtp_err_status_t srtp_policy_add_key(
  srtp_policy_t policy, const uint8_t* key, size_t keyLen, const uint8_t* salt, size_t saltLen, const uint8_t*, size_t mkiLen)
{
	if (mkiLen != 0 || keyLen + saltLen > sizeof(policy->key))
		return srtp_err_status_bad_param;
	std::memcpy(policy->key, key, keyLen);
	std::memcpy(policy->key + keyLen, salt, saltLen);
	policy->policy.key = policy->key;
	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_allow_repeat_tx(srtp_policy_t policy, bool allow)
{
	policy->policy.allow_repeat_tx = allow;
	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_window_size(srtp_policy_t policy, size_t size)
{
	policy->policy.window_size = size;
	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_create(srtp_t* session, srtp_policy_t policy)
{
	return srtp_create(session, &policy->policy);
}

// The caller gives the number in network byte order, which is what version 2 compares with.
inline srtp_err_status_t srtp_stream_remove(srtp_t session, uint32_t ssrc)
{
	return srtp_remove_stream(session, ssrc);
}

// Version 2 works in place and trusts its caller to leave `trailer` octets of room behind the packet.
template<typename Transform>
srtp_err_status_t srtp_copy_and_transform(
  Transform transform, srtp_t session, const uint8_t* in, size_t inLen, size_t trailer, uint8_t* out, size_t* outLen)
{
	if (inLen + trailer > *outLen)
		return srtp_err_status_buffer_small;
	if (out != in)
		std::memmove(out, in, inLen);
	int length        = static_cast<int>(inLen);
	const auto status = transform(session, out, &length);
	*outLen           = static_cast<size_t>(length);
	return status;
}

inline srtp_err_status_t srtp_protect(srtp_t session, const uint8_t* in, size_t inLen, uint8_t* out, size_t* outLen, size_t)
{
	auto inPlace = [](srtp_t s, void* packet, int* length) { return srtp_protect(s, packet, length); };
	return srtp_copy_and_transform(inPlace, session, in, inLen, SRTP_MAX_TRAILER_LEN, out, outLen);
}

inline srtp_err_status_t srtp_unprotect(srtp_t session, const uint8_t* in, size_t inLen, uint8_t* out, size_t* outLen)
{
	auto inPlace = [](srtp_t s, void* packet, int* length) { return srtp_unprotect(s, packet, length); };
	return srtp_copy_and_transform(inPlace, session, in, inLen, 0, out, outLen);
}

// A protected RTCP packet also carries its 4-octet index.
inline srtp_err_status_t srtp_protect_rtcp(srtp_t session, const uint8_t* in, size_t inLen, uint8_t* out, size_t* outLen, size_t)
{
	auto inPlace = [](srtp_t s, void* packet, int* length) { return srtp_protect_rtcp(s, packet, length); };
	return srtp_copy_and_transform(inPlace, session, in, inLen, SRTP_MAX_TRAILER_LEN + 4, out, outLen);
}

inline srtp_err_status_t srtp_unprotect_rtcp(srtp_t session, const uint8_t* in, size_t inLen, uint8_t* out, size_t* outLen)
{
	auto inPlace = [](srtp_t s, void* packet, int* length) { return srtp_unprotect_rtcp(s, packet, length); };
	return srtp_copy_and_transform(inPlace, session, in, inLen, 0, out, outLen);
}
