// What nearly every source file of the worker includes, parsed once instead of 200 times: it more than halves the build.
#pragma once

#include "common.hpp"

#include <array>
#include <chrono>
#include <deque>
#include <limits>
#include <list>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <variant>
#include <vector>

#include <openssl/ssl.h>
#include <uv.h>

#include "FBS/notification.h"
#include "FBS/request.h"
#include "FBS/response.h"
#include "FBS/rtpParameters.h"
#include "FBS/transport.h"
